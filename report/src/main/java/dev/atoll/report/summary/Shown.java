package dev.atoll.report.summary;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Status;
import dev.atoll.report.Options;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An evaluation as formats for other programs list it.
 *
 * @param exception the one that accepts it, if any does
 */
public record Shown(Evaluation evaluation, Optional<RiskException> exception) {
  private static final Comparator<Shown> RANK =
      Comparator.comparing((Shown shown) -> shown.evaluation().rule().severity())
          .thenComparing(shown -> shown.evaluation().rule().id())
          .thenComparing(shown -> shown.evaluation().resource().key());

  /** FAIL, accepted ones among them, NOT_EVALUATED, and PASS where all is wanted; ranked. */
  public static List<Shown> of(ScanResult result, Options options) {
    return Stream.concat(
            result.verdicts().evaluations().stream()
                .filter(evaluation -> isWanted(evaluation.status(), options))
                .map(evaluation -> new Shown(evaluation, Optional.empty())),
            result.gate().accepted().stream().map(Shown::of))
        .sorted(RANK)
        .toList();
  }

  private static Shown of(Accepted accepted) {
    return new Shown(accepted.evaluation(), Optional.of(accepted.exception()));
  }

  private static boolean isWanted(Status status, Options options) {
    return switch (status) {
      case FAIL, NOT_EVALUATED -> true;
      case PASS -> options.all();
      case NOT_APPLICABLE -> false;
    };
  }
}
