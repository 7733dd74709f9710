package dev.atoll.cli;

import dev.atoll.engine.model.Severity;
import java.util.Optional;

/** From which severity on risks fail a command. */
enum FailOn {
  HIGH(Optional.of(Severity.HIGH)),
  MEDIUM(Optional.of(Severity.MEDIUM)),
  LOW(Optional.of(Severity.LOW)),
  NEVER(Optional.empty());

  private final Optional<Severity> severity;

  FailOn(Optional<Severity> severity) {
    this.severity = severity;
  }

  /** The mildest that fails. */
  Optional<Severity> severity() {
    return severity;
  }
}
