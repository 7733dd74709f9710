package dev.atoll.engine.expression;

/** {@code &&}, {@code ||}, {@code !} and {@code ?:} after Kleene: what decides need not wait. */
final class Logic {
  private Logic() {}

  /** {@code false && x} is false, whatever x is, and in either order. */
  static final class And extends Node {
    private final Node left;
    private final Node right;

    And(Node left, Node right) {
      this.left = left;
      this.right = right;
    }

    @Override
    Object eval(Frame frame) {
      Object first = left.eval(frame);
      if (first instanceof Boolean known && !known) {
        return first;
      }
      Object second = right.eval(frame);
      if (second instanceof Boolean known && (!known || first instanceof Boolean)) {
        return second;
      }
      return Operand.strict(frame, "&&", first, second);
    }
  }

  /** {@code true || x} is true, whatever x is, and in either order. */
  static final class Or extends Node {
    private final Node left;
    private final Node right;

    Or(Node left, Node right) {
      this.left = left;
      this.right = right;
    }

    @Override
    Object eval(Frame frame) {
      Object first = left.eval(frame);
      if (first instanceof Boolean known && known) {
        return first;
      }
      Object second = right.eval(frame);
      if (second instanceof Boolean known && (known || first instanceof Boolean)) {
        return second;
      }
      return Operand.strict(frame, "||", first, second);
    }
  }

  static final class Not extends Node {
    private final Node operand;

    Not(Node operand) {
      this.operand = operand;
    }

    @Override
    Object eval(Frame frame) {
      Object value = operand.eval(frame);
      return value instanceof Boolean known ? !known : Operand.strict(frame, "!", value);
    }
  }

  /** Only the chosen branch is evaluated. */
  static final class Conditional extends Node {
    private final Node condition;
    private final Node then;
    private final Node otherwise;

    Conditional(Node condition, Node then, Node otherwise) {
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    Object eval(Frame frame) {
      Object value = condition.eval(frame);
      if (value instanceof Boolean chosen) {
        return chosen ? then.eval(frame) : otherwise.eval(frame);
      }
      return Operand.strict(frame, "?:", value);
    }
  }
}
