package dev.atoll.engine.expression;

import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When two values are equal: CEL's rules, in three values. */
final class Equality {
  private Equality() {}

  /** A {@code Boolean}, or {@link Unknown} where it depends on something not seen. */
  static Object equal(Frame frame, Object left, Object right) {
    if (left instanceof String text) {
      return right instanceof String other ? text.equals(other) : unlike(right);
    }
    if (left instanceof Boolean || right instanceof Boolean) {
      return known(left, right, left.equals(right));
    }
    if (left instanceof Number a && right instanceof Number b) {
      return Numbers.compare(a, b) == 0;
    }
    if (left instanceof AtLeast size && right instanceof Long number) {
      return size.equal(number);
    }
    if (left instanceof Long number && right instanceof AtLeast size) {
      return size.equal(number);
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return lists(frame, a, b);
    }
    Map<?, ?> a = fields(left);
    Map<?, ?> b = fields(right);
    if (a != null && b != null) {
      return left instanceof Struct && right instanceof Struct
          ? structs(frame, a, b)
          : maps(frame, a, b);
    }
    if (left instanceof Resource one && right instanceof Resource other) {
      return one.type().equals(other.type()) && one.key().equals(other.key());
    }
    return known(left, right, left.equals(right));
  }

  private static Object unlike(Object value) {
    Unknown unknown = Operand.unknown(value);
    return unknown == null ? false : unknown;
  }

  private static Object known(Object left, Object right, boolean equal) {
    Unknown a = Operand.unknown(left);
    Unknown b = Operand.unknown(right);
    if (a == null) {
      return b == null ? (Object) equal : b;
    }
    return b == null ? a : a.and(b);
  }

  private static @Nullable Map<?, ?> fields(Object value) {
    if (value instanceof Struct struct) {
      return struct.asMap();
    }
    return value instanceof Map<?, ?> map ? map : null;
  }

  private static Object lists(Frame frame, List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    frame.charge(left.size());
    Causes causes = new Causes();
    for (int i = 0; i < left.size(); i++) {
      Object equal = equal(frame, left.get(i), right.get(i));
      if (equal instanceof Unknown unknown) {
        causes.add(unknown);
      } else if (Boolean.FALSE.equals(equal)) {
        return false;
      }
    }
    return causes.or(true);
  }

  private static Object maps(Frame frame, Map<?, ?> left, Map<?, ?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    frame.charge(left.size());
    Causes causes = new Causes();
    for (Map.Entry<?, ?> entry : left.entrySet()) {
      Object other = Numbers.get(right, entry.getKey());
      Object equal = other == null ? false : equal(frame, entry.getValue(), other);
      if (equal instanceof Unknown unknown) {
        causes.add(unknown);
      } else if (Boolean.FALSE.equals(equal)) {
        return false;
      }
    }
    return causes.or(true);
  }

  private static Object structs(Frame frame, Map<?, ?> left, Map<?, ?> right) {
    Set<Object> names = new LinkedHashSet<>(left.keySet());
    names.addAll(right.keySet());
    frame.charge(names.size());
    Causes causes = new Causes();
    for (Object name : names) {
      Object equal = fields(frame, left.get(name), right.get(name));
      if (equal instanceof Unknown unknown) {
        causes.add(unknown);
      } else if (Boolean.FALSE.equals(equal)) {
        return false;
      }
    }
    return causes.or(true);
  }

  /** A field that AWS left out equals one that is empty. */
  private static Object fields(Frame frame, @Nullable Object left, @Nullable Object right) {
    if (left != null && right != null) {
      return equal(frame, left, right);
    }
    Object present = left == null ? right : left;
    return switch (present) {
      case null -> true;
      case Boolean bool -> !bool;
      case String text -> text.isEmpty();
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case Struct struct -> struct.size() == 0;
      default -> unlike(present);
    };
  }
}
