package dev.atoll.engine.expression;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code + - * / %} and the minus sign. */
final class Arithmetic {
  private static final int LONGEST = 1 << 20;

  private Arithmetic() {}

  static Object add(Frame frame, Object left, Object right) {
    if (left instanceof Long a) {
      return Math.addExact(a, (Long) right);
    }
    if (left instanceof Double a) {
      return a + (Double) right;
    }
    if (left instanceof String a) {
      String b = (String) right;
      if (a.length() + b.length() > LONGEST) {
        throw new Fault("a text grows beyond " + LONGEST + " characters");
      }
      frame.charge((a.length() + b.length()) >> 6);
      return a.concat(b);
    }
    if (left instanceof List<?> a) {
      List<?> b = (List<?>) right;
      frame.charge(a.size() + b.size());
      List<Object> joined = new ArrayList<>(a.size() + b.size());
      joined.addAll(a);
      joined.addAll(b);
      return joined;
    }
    if (left instanceof Instant a) {
      return Times.checked(() -> a.plus((Duration) right));
    }
    Duration a = (Duration) left;
    if (right instanceof Instant b) {
      return Times.checked(() -> b.plus(a));
    }
    return Times.checkedDuration(() -> a.plus((Duration) right));
  }

  static Object subtract(Object left, Object right) {
    if (left instanceof Long a) {
      return Math.subtractExact(a, (Long) right);
    }
    if (left instanceof Double a) {
      return a - (Double) right;
    }
    if (left instanceof Instant a) {
      if (right instanceof Instant b) {
        return Times.checkedDuration(() -> Duration.between(b, a));
      }
      return Times.checked(() -> a.minus((Duration) right));
    }
    Duration a = (Duration) left;
    return Times.checkedDuration(() -> a.minus((Duration) right));
  }

  static Object multiply(Object left, Object right) {
    if (left instanceof Long a) {
      return Math.multiplyExact(a, (Long) right);
    }
    return (Double) left * (Double) right;
  }

  static Object divide(Object left, Object right) {
    if (left instanceof Long a) {
      return Math.divideExact(a, divisor(right));
    }
    return (Double) left / (Double) right;
  }

  static Object modulo(Object left, Object right) {
    return (Long) left % divisor(right);
  }

  static Object negate(Object value) {
    return value instanceof Double real
        ? (Object) (-real)
        : (Object) Math.negateExact((Long) value);
  }

  private static long divisor(Object value) {
    long divisor = (Long) value;
    if (divisor == 0) {
      throw new Fault("division by zero");
    }
    return divisor;
  }
}
