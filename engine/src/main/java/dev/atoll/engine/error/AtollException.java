package dev.atoll.engine.error;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A failure that ends a command: what was wrong and where, and a hint on what to do. */
public final class AtollException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final String hint;

  /**
   * @param message what was wrong and where: one line, or several where several things were
   * @param hint what to do about it; may be empty
   */
  public AtollException(ErrorCode code, String message, String hint) {
    this(code, message, hint, null);
  }

  public AtollException(ErrorCode code, String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.hint = hint;
  }

  public ErrorCode code() {
    return code;
  }

  public String hint() {
    return hint;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), code.name());
  }
}
