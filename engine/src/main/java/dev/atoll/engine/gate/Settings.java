package dev.atoll.engine.gate;

import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.engine.yaml.Diagnostics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A project's {@code .atoll.yaml}; see docs/gate.md.
 *
 * @param stages by name
 */
public record Settings(List<RiskException> exceptions, Map<String, Stage> stages) {
  public static final Settings NONE = new Settings(List.of(), Map.of());

  /** Throws EXCEPTION_EXPIRED with all exceptions that hold no longer, if there are any. */
  public void throwIfExpired(LocalDate today) {
    Diagnostics expired = new Diagnostics();
    for (RiskException each : exceptions) {
      if (each.isExpired(today)) {
        expired.add(
            new Diagnostic(
                each.origin(),
                "the exception for %s on %s expired on %s (owner %s: %s)"
                    .formatted(
                        each.rule(),
                        each.resource().pattern(),
                        each.expires(),
                        each.owner(),
                        each.reason()),
                ""));
      }
    }
    expired.throwIfAny(
        ErrorCode.EXCEPTION_EXPIRED,
        "the exceptions",
        "mend the risk and remove the exception, or have its owner renew it");
  }
}
