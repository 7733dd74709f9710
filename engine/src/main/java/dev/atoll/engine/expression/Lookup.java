package dev.atoll.engine.expression;

import dev.atoll.engine.model.Struct;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code x in y} and {@code y[x]}. */
final class Lookup {
  private Lookup() {}

  /** Whether a list has an equal element, or a map such a key. */
  static final class In extends Node {
    private final Node element;
    private final Node range;

    In(Node element, Node range) {
      this.element = element;
      this.range = range;
    }

    @Override
    Object eval(Frame frame) {
      Object wanted = element.eval(frame);
      Object value = range.eval(frame);
      if (Operand.unknown(wanted) != null) {
        return Operand.strict(frame, "in", wanted, value);
      }
      try {
        if (value instanceof List<?> list) {
          return search(frame, wanted, list, null);
        }
        if (value instanceof Partial partial) {
          return search(frame, wanted, partial.seen(), partial.rest());
        }
        if (value instanceof Map<?, ?> map) {
          return Numbers.get(map, wanted) != null;
        }
        if (value instanceof Struct struct && wanted instanceof String name) {
          return struct.has(name);
        }
      } catch (Fault fault) {
        return frame.error(fault.detail());
      }
      return Operand.strict(frame, "in", wanted, value);
    }

    private static Object search(
        Frame frame, Object wanted, Collection<?> list, @Nullable Unknown rest) {
      frame.charge(list.size() >> 3);
      Causes causes = new Causes();
      for (Object candidate : list) {
        Object equal = Equality.equal(frame, candidate, wanted);
        if (equal instanceof Unknown unknown) {
          causes.add(unknown);
        } else if (Boolean.TRUE.equals(equal)) {
          return true;
        }
      }
      if (rest != null) {
        causes.add(rest);
      }
      return causes.or(false);
    }
  }

  /** An element by its position, from 0, or an entry by its key. */
  static final class Index extends Node {
    private final Node range;
    private final Node index;
    private final @Nullable Object empty;

    /**
     * @param empty what a key that is not there reads as; null where its type has no empty value
     */
    Index(Node range, Node index, @Nullable Object empty) {
      this.range = range;
      this.index = index;
      this.empty = empty;
    }

    @Override
    Object eval(Frame frame) {
      Object value = range.eval(frame);
      Object key = index.eval(frame);
      if (Operand.unknown(key) == null) {
        if (value instanceof Map<?, ?> map) {
          return entry(frame, Numbers.get(map, key), key);
        }
        if (value instanceof List<?> list && key instanceof Number position) {
          return element(frame, list, position);
        }
        if (value instanceof Struct struct && key instanceof String name) {
          return entry(frame, struct.get(name), name);
        }
      }
      return Operand.strict(frame, "[]", value, key);
    }

    private Object entry(Frame frame, @Nullable Object found, Object key) {
      if (found != null) {
        return Operand.seen(found);
      }
      return empty == null ? frame.error("the answer carries no " + key) : empty;
    }

    private static Object element(Frame frame, List<?> list, Number position) {
      long at = position.longValue();
      if (at < 0 || at >= list.size() || Numbers.compare(at, position) != 0) {
        return frame.error("there is no element " + position + " in a list of " + list.size());
      }
      return Operand.seen(list.get((int) at));
    }
  }
}
