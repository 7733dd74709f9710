package dev.atoll.engine.expression;

/** A piece of a compiled expression. Immutable but for caches, safe to share between threads. */
abstract class Node {
  /**
   * The value here: as {@link Expression#evaluate} gives it, or a {@link Partial} list. Never null,
   * never an exception but for defects.
   */
  abstract Object eval(Frame frame);

  /** True where the value is the same in every frame. */
  boolean constant() {
    return false;
  }

  /** A value written in the source. */
  static final class Constant extends Node {
    final Object value;

    Constant(Object value) {
      this.value = value;
    }

    @Override
    Object eval(Frame frame) {
      return value;
    }

    @Override
    boolean constant() {
      return true;
    }
  }
}
