package dev.atoll.engine.expression;

import dev.atoll.engine.model.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The macros over lists and maps. A {@link Partial} list decides {@code all} and {@code exists}
 * where its seen part does; {@code filter} and {@code map} pass its unseen rest on.
 */
abstract class Macro extends Node {
  private final String name;
  private final Node range;
  private final int slot;

  private Macro(String name, Node range, int slot) {
    this.name = name;
    this.range = range;
    this.slot = slot;
  }

  @Override
  final Object eval(Frame frame) {
    Object value = range.eval(frame);
    Unknown rest = null;
    Collection<?> elements;
    if (value instanceof Partial partial) {
      rest = partial.rest();
      elements = partial.seen();
    } else if (value instanceof List<?> list) {
      elements = list;
    } else if (value instanceof Map<?, ?> map) {
      elements = map.keySet();
    } else if (value instanceof Struct struct) {
      elements = struct.asMap().keySet();
    } else {
      return Operand.strict(frame, name, value);
    }
    try {
      return over(frame, elements, rest);
    } catch (Fault fault) {
      return frame.error(fault.detail());
    }
  }

  abstract Object over(Frame frame, Collection<?> elements, @Nullable Unknown rest);

  /** The body's value for an element. */
  final Object apply(Frame frame, Node body, Object element) {
    frame.charge(1);
    frame.locals[slot] = element;
    return body.eval(frame);
  }

  /** {@code all} and {@code exists}: decided by the first element that gives {@code decisive}. */
  static final class Quantifier extends Macro {
    private final Node body;
    private final boolean decisive;

    Quantifier(String name, Node range, int slot, Node body, boolean decisive) {
      super(name, range, slot);
      this.body = body;
      this.decisive = decisive;
    }

    @Override
    Object over(Frame frame, Collection<?> elements, @Nullable Unknown rest) {
      Causes causes = new Causes();
      for (Object element : elements) {
        Object value = apply(frame, body, element);
        if (!(value instanceof Boolean known)) {
          causes.add(Operand.strict(frame, "&&", value));
        } else if (known == decisive) {
          return known;
        }
      }
      if (rest != null) {
        causes.add(rest);
      }
      return causes.or(!decisive);
    }
  }

  static final class ExistsOne extends Macro {
    private final Node body;

    ExistsOne(String name, Node range, int slot, Node body) {
      super(name, range, slot);
      this.body = body;
    }

    @Override
    Object over(Frame frame, Collection<?> elements, @Nullable Unknown rest) {
      Causes causes = new Causes();
      int matches = 0;
      for (Object element : elements) {
        Object value = apply(frame, body, element);
        if (!(value instanceof Boolean known)) {
          causes.add(Operand.strict(frame, "exists_one", value));
        } else if (known) {
          matches++;
        }
      }
      if (rest != null) {
        causes.add(rest);
      }
      return causes.or(matches == 1);
    }
  }

  /** {@code filter} and {@code map}, with a condition or a transformation or both. */
  static final class Collect extends Macro {
    private final @Nullable Node condition;
    private final @Nullable Node transformation;

    Collect(
        String name,
        Node range,
        int slot,
        @Nullable Node condition,
        @Nullable Node transformation) {
      super(name, range, slot);
      this.condition = condition;
      this.transformation = transformation;
    }

    @Override
    Object over(Frame frame, Collection<?> elements, @Nullable Unknown rest) {
      Causes causes = new Causes();
      List<Object> kept = new ArrayList<>();
      for (Object element : elements) {
        Object chosen = condition == null ? (Object) true : apply(frame, condition, element);
        if (!(chosen instanceof Boolean known)) {
          causes.add(Operand.strict(frame, "filter", chosen));
        } else if (known) {
          Object value =
              transformation == null
                  ? Operand.seen(element)
                  : apply(frame, transformation, element);
          Unknown unknown = Operand.unknown(value);
          if (unknown == null) {
            kept.add(value);
          } else {
            causes.add(unknown);
          }
        }
      }
      Unknown unknown = causes.joined();
      if (unknown != null) {
        return rest == null ? unknown : unknown.and(rest);
      }
      return rest == null ? kept : new Partial(kept, rest);
    }
  }
}
