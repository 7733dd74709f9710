package dev.atoll.engine.work;

import dev.atoll.engine.assess.Assessor;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A result as it would be if some of its risks were mended. */
final class Mended {
  private static final Counts CURED = new Counts(1, -1, 0, 0);
  private static final Counts ACCEPTED = new Counts(0, 1, 0, 0);

  private Mended() {}

  /** Everything else stays as it is: what was not seen stays unseen, what is accepted stays so. */
  static ScanResult of(ScanResult result, List<Evaluation> mended) {
    Set<String> gone = new HashSet<>();
    Map<Rule, Counts> counts = new LinkedHashMap<>(result.verdicts().counts());
    for (Evaluation risk : mended) {
      gone.add(key(risk));
      counts.merge(risk.rule(), CURED, Counts::plus);
    }
    List<Evaluation> left = new ArrayList<>();
    for (Evaluation evaluation : result.verdicts().evaluations()) {
      if (evaluation.status() != Status.FAIL || !gone.contains(key(evaluation))) {
        left.add(evaluation);
      }
    }
    // an accepted risk is in no count of the gate, but does not establish a practice
    Map<Rule, Counts> real = new LinkedHashMap<>(counts);
    for (Accepted accepted : result.gate().accepted()) {
      real.merge(accepted.evaluation().rule(), ACCEPTED, Counts::plus);
    }
    return new ScanResult(
        result.info(),
        result.resources(),
        result.calls(),
        result.gaps(),
        new Verdicts(List.copyOf(left), counts),
        Assessor.assess(
            result.knowledge().framework(),
            new Verdicts(List.of(), real),
            result.assessment().workload()),
        result.knowledge(),
        result.gate());
  }

  private static String key(Evaluation evaluation) {
    return evaluation.rule().id() + " " + evaluation.resource().key();
  }
}
