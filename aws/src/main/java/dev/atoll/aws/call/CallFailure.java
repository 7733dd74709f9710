package dev.atoll.aws.call;

import dev.atoll.engine.model.GapReason;
import java.io.Serial;
import java.util.Set;

/** A call that gave no answer, for good. */
public final class CallFailure extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final GapReason reason;
  private final Set<String> codes;

  /**
   * @param codes AWS's error code in its spellings; empty where the failure is not AWS's
   * @param message one line for people
   */
  CallFailure(GapReason reason, Set<String> codes, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.codes = Set.copyOf(codes);
  }

  public GapReason reason() {
    return reason;
  }

  public boolean isAny(Set<String> anyOf) {
    return codes.stream().anyMatch(anyOf::contains);
  }

  public Set<String> codes() {
    return codes;
  }

  /** One line for people. */
  public String message() {
    return String.valueOf(getMessage());
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this; // an outcome, not a defect; there may be thousands
  }
}
