package dev.atoll.engine.expression;

/**
 * The size of a {@link Partial} list: that of its seen part, or more. Comparisons are decided where
 * that decides them; for everything else it is {@link #rest()}.
 */
record AtLeast(long number, Unknown rest) {
  /** Whether it stands in an order to a number, or {@link #rest()}. */
  Object compare(Compare.Order order, long other) {
    boolean greater = number > other;
    return switch (order) {
      case GREATER -> greater ? (Object) true : rest;
      case GREATER_EQUALS -> number >= other ? (Object) true : rest;
      case LESS -> number >= other ? (Object) false : rest;
      case LESS_EQUALS -> greater ? (Object) false : rest;
    };
  }

  /** Whether it equals a number: never where it is greater. */
  Object equal(long other) {
    return number > other ? (Object) false : rest;
  }
}
