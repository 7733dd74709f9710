package dev.atoll.engine.expression;

import java.time.Duration;
import java.time.Instant;

/** {@code == != < <= > >=}. */
final class Compare {
  private Compare() {}

  /** {@code ==} and {@code !=}. */
  static final class Equal extends Node {
    private final Node left;
    private final Node right;
    private final boolean wanted;

    Equal(Node left, Node right, boolean wanted) {
      this.left = left;
      this.right = right;
      this.wanted = wanted;
    }

    @Override
    Object eval(Frame frame) {
      return verdict(frame, left.eval(frame), right.eval(frame), wanted);
    }
  }

  /** {@code ==} and {@code !=} with a text that stands in the source. */
  static final class EqualText extends Node {
    private final Node operand;
    private final String text;
    private final boolean wanted;

    EqualText(Node operand, String text, boolean wanted) {
      this.operand = operand;
      this.text = text;
      this.wanted = wanted;
    }

    @Override
    Object eval(Frame frame) {
      Object value = operand.eval(frame);
      if (value instanceof String string) {
        return string.equals(text) == wanted;
      }
      return verdict(frame, value, text, wanted);
    }
  }

  private static Object verdict(Frame frame, Object left, Object right, boolean wanted) {
    try {
      Object equal = Equality.equal(frame, left, right);
      return equal instanceof Boolean known ? (Object) (known == wanted) : equal;
    } catch (Fault fault) {
      return frame.error(fault.detail());
    }
  }

  /** Which side of each other two values must be. */
  enum Order {
    LESS("<"),
    LESS_EQUALS("<="),
    GREATER(">"),
    GREATER_EQUALS(">=");

    /** The order of the same two, the other way round. */
    private Order reversed() {
      return switch (this) {
        case LESS -> GREATER;
        case LESS_EQUALS -> GREATER_EQUALS;
        case GREATER -> LESS;
        case GREATER_EQUALS -> LESS_EQUALS;
      };
    }

    private final String symbol;

    Order(String symbol) {
      this.symbol = symbol;
    }

    boolean test(int comparison) {
      return switch (this) {
        case LESS -> comparison < 0;
        case LESS_EQUALS -> comparison <= 0;
        case GREATER -> comparison > 0;
        case GREATER_EQUALS -> comparison >= 0;
      };
    }
  }

  /** {@code < <= > >=}. */
  static final class Ordered extends Node {
    private final Node left;
    private final Node right;
    private final Order order;

    Ordered(Node left, Node right, Order order) {
      this.left = left;
      this.right = right;
      this.order = order;
    }

    @Override
    Object eval(Frame frame) {
      Object a = left.eval(frame);
      Object b = right.eval(frame);
      if (a instanceof Long x && b instanceof Long y) {
        return order.test(Long.compare(x, y));
      }
      if (a instanceof Number x && b instanceof Number y) {
        int comparison = Numbers.compare(x, y);
        return comparison != Numbers.UNORDERED && order.test(comparison);
      }
      if (a instanceof String x && b instanceof String y) {
        return order.test(x.compareTo(y));
      }
      if (a instanceof Instant x && b instanceof Instant y) {
        return order.test(x.compareTo(y));
      }
      if (a instanceof Duration x && b instanceof Duration y) {
        return order.test(x.compareTo(y));
      }
      if (a instanceof Boolean x && b instanceof Boolean y) {
        return order.test(Boolean.compare(x, y));
      }
      if (a instanceof AtLeast size && b instanceof Long number) {
        return size.compare(order, number);
      }
      if (a instanceof Long number && b instanceof AtLeast size) {
        return size.compare(order.reversed(), number);
      }
      return Operand.strict(frame, order.symbol, a, b);
    }
  }
}
