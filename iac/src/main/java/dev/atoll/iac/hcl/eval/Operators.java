package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What operators give; with three values for what is true, false, or not known. */
final class Operators {
  private static final MathContext PRECISION = new MathContext(150);

  /** Less, so that a third times three is one, as in Terraform. */
  private static final MathContext ROUNDED = new MathContext(140);

  Object binary(Expression.Binary operation, Object left, Supplier<Object> second) {
    String operator = operation.operator();
    if (operator.equals("&&") || operator.equals("||")) {
      return logic(operation, left, second);
    }
    Object right = second.get();
    if (operator.equals("==") || operator.equals("!=")) {
      return equality(operator.equals("=="), left, right);
    }
    if (isUnknown(left) || isUnknown(right)) {
      return Unknowns.joined(left, right);
    }
    BigDecimal a = number(left, operation.left().at());
    BigDecimal b = number(right, operation.right().at());
    return switch (operator) {
      case "<" -> a.compareTo(b) < 0;
      case "<=" -> a.compareTo(b) <= 0;
      case ">" -> a.compareTo(b) > 0;
      case ">=" -> a.compareTo(b) >= 0;
      case "+" -> a.add(b, ROUNDED);
      case "-" -> a.subtract(b, ROUNDED);
      case "*" -> a.multiply(b, ROUNDED);
      case "/" -> a.divide(nonZero(b, operation.at()), PRECISION);
      default -> a.remainder(nonZero(b, operation.at()), PRECISION);
    };
  }

  private static boolean isUnknown(Object value) {
    return Unknowns.whole(value).isPresent();
  }

  private static BigDecimal nonZero(BigDecimal number, Position at) {
    if (number.signum() == 0) {
      throw new HclException(at, "divided by zero");
    }
    return number;
  }

  Object unary(Expression.Unary operation, Object of) {
    if (isUnknown(of)) {
      return Unknowns.joined(of);
    }
    return operation.operator().equals("!")
        ? (Object) !truth(of, operation.at())
        : number(of, operation.at()).negate();
  }

  private static boolean truth(Object value, Position at) {
    return Convert.truth(value)
        .orElseThrow(
            () -> new HclException(at, "expected true or false, found " + Kinds.of(value)));
  }

  private static BigDecimal number(Object value, Position at) {
    return Convert.number(value)
        .orElseThrow(() -> new HclException(at, "expected a number, found " + Kinds.of(value)));
  }

  /** One side alone may decide. */
  private static Object logic(Expression.Binary operation, Object left, Supplier<Object> second) {
    boolean decisive = operation.operator().equals("||");
    if (!isUnknown(left) && truth(left, operation.left().at()) == decisive) {
      return decisive;
    }
    Object right = second.get();
    if (!isUnknown(right) && truth(right, operation.right().at()) == decisive) {
      return decisive;
    }
    return isUnknown(left) || isUnknown(right) ? Unknowns.joined(left, right) : (Object) !decisive;
  }

  private Object equality(boolean wanted, Object left, Object right) {
    return same(left, right)
        .<Object>map(same -> same == wanted)
        .orElseGet(() -> Unknowns.joined(left, right));
  }

  boolean equal(Object left, Object right) {
    return same(left, right).orElse(false);
  }

  /** Whether two values are equal; empty where that is not known. */
  Optional<Boolean> same(Object left, Object right) {
    if (isUnknown(left) || isUnknown(right)) {
      // a resource's attributes may be null; a whole resource is not
      return Optional.empty();
    }
    return switch (left) {
      case BigDecimal a when right instanceof BigDecimal b -> Optional.of(a.compareTo(b) == 0);
      case Set<?> a when right instanceof Set<?> b && knownWithin(a) && knownWithin(b) ->
          Optional.of(
              a.size() == b.size()
                  && a.stream().allMatch(one -> b.stream().anyMatch(other -> equal(one, other))));
      case Set<?> _ when right instanceof Set<?> -> Optional.empty();
      case Collection<?> a when right instanceof Collection<?> b -> all(a.iterator(), b.iterator());
      case Map<?, ?> a when right instanceof Map<?, ?> b ->
          a.keySet().equals(b.keySet())
              ? all(a.values().iterator(), a.keySet().stream().<Object>map(b::get).iterator())
              : Optional.of(false);
      default -> Optional.of(left.equals(right));
    };
  }

  private static boolean knownWithin(Set<?> set) {
    return set.stream().noneMatch(Operators::isUnknown);
  }

  private Optional<Boolean> all(Iterator<?> a, Iterator<?> b) {
    boolean unknown = false;
    while (a.hasNext() && b.hasNext()) {
      Optional<Boolean> same = same(a.next(), b.next());
      if (same.equals(Optional.of(false))) {
        return same;
      }
      unknown |= same.isEmpty();
    }
    if (a.hasNext() || b.hasNext()) {
      return Optional.of(false);
    }
    return unknown ? Optional.empty() : Optional.of(true);
  }
}
