package dev.atoll.iac.hcl;

import java.io.Serial;

/** What is wrong with a piece of configuration, and where. */
public final class HclException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * @param what one line, without the place
   */
  public HclException(Position at, String what) {
    super(at + ": " + what);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** Thrown often and caught near by: no one reads the trace. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
