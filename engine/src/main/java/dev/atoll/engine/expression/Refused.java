package dev.atoll.engine.expression;

import java.io.Serial;
import java.util.Optional;

/** Something in an expression that CEL's checker accepts and Atoll does not. */
final class Refused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final long id;
  private final transient Optional<String> nearest;

  /**
   * @param id of the piece of the syntax tree
   */
  Refused(long id, String message, Optional<String> nearest) {
    super(message, null, false, false);
    this.id = id;
    this.nearest = nearest;
  }

  Refused(long id, String message) {
    this(id, message, Optional.empty());
  }

  long id() {
    return id;
  }

  Optional<String> nearest() {
    return nearest;
  }
}
