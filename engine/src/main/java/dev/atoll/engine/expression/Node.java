package dev.atoll.engine.expression;

/**
 * A piece of a compiled expression. Safe to share between threads.
 *
 * <p>A piece is made of what its constructor takes, kept in fields in that order, and of nothing
 * else: so {@link NodeCodec} can keep it on disk.
 */
abstract class Node {
  /**
   * The value here: as {@link Expression#evaluate} gives it, or a {@link Partial} list. Never null,
   * never an exception but for defects.
   */
  abstract Object eval(Frame frame);

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
  }
}
