package dev.atoll.engine.expression;

/** Variables. */
final class Local extends Node {
  private final int slot;

  /** The variable of a macro. */
  Local(int slot) {
    this.slot = slot;
  }

  @Override
  Object eval(Frame frame) {
    return Operand.seen(frame.locals[slot]);
  }

  /** {@code resource}. */
  static final class TheResource extends Node {
    @Override
    Object eval(Frame frame) {
      return frame.scope.resource();
    }
  }

  /** {@code params}. */
  static final class Params extends Node {
    @Override
    Object eval(Frame frame) {
      return frame.scope.params();
    }
  }

  /** {@code now}. */
  static final class Now extends Node {
    @Override
    Object eval(Frame frame) {
      return frame.scope.now();
    }
  }
}
