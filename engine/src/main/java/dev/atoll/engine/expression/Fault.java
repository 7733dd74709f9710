package dev.atoll.engine.expression;

import java.io.Serial;

/** An error of evaluation, on its way to become an {@link Unknown}. */
final class Fault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * @param detail what went wrong, one line for people
   */
  Fault(String detail) {
    super(detail, null, false, false);
  }

  /** What went wrong. */
  String detail() {
    return String.valueOf(getMessage());
  }
}
