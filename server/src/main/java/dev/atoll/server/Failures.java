package dev.atoll.server;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.util.stream.Stream;

/** Failures of the command as people see them: what was wrong, what to do, and the exit code. */
final class Failures {
  private Failures() {}

  /** Writes the failure to stderr and gives the exit code. */
  static int told(Throwable failure) {
    AtollException known =
        Stream.iterate(failure, each -> each != null, Throwable::getCause)
            .limit(20)
            .filter(AtollException.class::isInstance)
            .map(AtollException.class::cast)
            .findFirst()
            .orElseGet(() ->
                new AtollException(
                    ErrorCode.INTERNAL,
                    "the server could not start: " + failure.getMessage(),
                    "check the QUARKUS_… variables and the log above",
                    failure));
    System.err.println("atoll: " + known.getMessage());
    if (!known.hint().isEmpty()) {
      System.err.println("  " + known.hint());
    }
    return known.code().category().exitCode();
  }
}
