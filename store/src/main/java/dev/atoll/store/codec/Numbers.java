package dev.atoll.store.codec;

import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import java.util.List;

/** The numbers that severities and outcomes have in databases: what was written once stays. */
public final class Numbers {
  private static final List<Severity> SEVERITIES =
      List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW);
  private static final List<Status> STATUSES =
      List.of(Status.PASS, Status.FAIL, Status.NOT_APPLICABLE, Status.NOT_EVALUATED);

  private Numbers() {}

  /** The worst has the least. */
  public static int of(Severity severity) {
    return SEVERITIES.indexOf(severity);
  }

  public static Severity severity(int number) {
    return SEVERITIES.get(number);
  }

  static int of(Status status) {
    return STATUSES.indexOf(status);
  }

  static Status status(int number) {
    return STATUSES.get(number);
  }

  static int statuses() {
    return STATUSES.size();
  }
}
