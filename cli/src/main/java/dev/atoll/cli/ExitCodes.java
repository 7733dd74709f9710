package dev.atoll.cli;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.gate.Stage;
import dev.atoll.engine.model.Status;

/** How a command ends that worked. */
final class ExitCodes {
  static final int RISKS = 1;
  private static final int GAPS = 3;

  private ExitCodes() {}

  /** Of a result that went through the gate: known and accepted risks do not count. */
  static int of(ScanResult result, Stage policy) {
    boolean found =
        result.verdicts().evaluations().stream()
            .filter(evaluation -> evaluation.status() == Status.FAIL)
            .filter(evaluation -> !result.gate().isKnown(evaluation))
            .anyMatch(evaluation -> policy.failsOn(evaluation.rule().severity()));
    if (found) {
      return RISKS;
    }
    boolean blind =
        !result.gaps().isEmpty()
            || result.verdicts().counts().values().stream()
                .anyMatch(counts -> counts.notEvaluated() > 0);
    return policy.strict() && blind ? GAPS : 0;
  }
}
