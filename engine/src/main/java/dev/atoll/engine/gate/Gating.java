package dev.atoll.engine.gate;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.engine.gate.Gate.Baseline;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes accepted risks out of a result, and tells new ones from known ones. */
public final class Gating {
  private Gating() {}

  /**
   * The result as the gate lets it through.
   *
   * @param exceptions the first that covers a risk and is not expired accepts it
   */
  public static ScanResult apply(
      ScanResult result,
      List<RiskException> exceptions,
      LocalDate today,
      Optional<Outcomes> baseline) {
    List<RiskException> valid =
        exceptions.stream().filter(exception -> !exception.isExpired(today)).toList();
    ScanResult open =
        accept(
            result,
            evaluation -> valid.stream().filter(each -> each.covers(evaluation)).findFirst());
    return baseline.map(before -> compare(open, before)).orElse(open);
  }

  /**
   * The result without the risks that somebody answers for.
   *
   * @param exceptions gives the exception that a failure is under
   */
  public static ScanResult accept(
      ScanResult result, Function<Evaluation, Optional<RiskException>> exceptions) {
    List<Evaluation> left = new ArrayList<>();
    List<Accepted> accepted = new ArrayList<>();
    Map<Rule, Counts> counts = new LinkedHashMap<>(result.verdicts().counts());
    for (Evaluation evaluation : result.verdicts().evaluations()) {
      Optional<RiskException> exception =
          evaluation.status() == Status.FAIL ? exceptions.apply(evaluation) : Optional.empty();
      if (exception.isPresent()) {
        accepted.add(new Accepted(evaluation, exception.get()));
        counts.merge(evaluation.rule(), new Counts(0, -1, 0, 0), Counts::plus);
      } else {
        left.add(evaluation);
      }
    }
    return result.with(
        new Verdicts(List.copyOf(left), counts), new Gate(List.copyOf(accepted), Optional.empty()));
  }

  private static ScanResult compare(ScanResult result, Outcomes before) {
    Comparison comparison = Comparison.of(before, Outcomes.of(result));
    Baseline baseline =
        new Baseline(
            comparison.appeared().stream()
                .map(pair -> pair.after().key())
                .collect(Collectors.toUnmodifiableSet()),
            comparison.went(),
            comparison.unseen());
    return result.with(
        result.verdicts(), new Gate(result.gate().accepted(), Optional.of(baseline)));
  }
}
