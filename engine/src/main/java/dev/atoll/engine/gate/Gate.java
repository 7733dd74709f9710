package dev.atoll.engine.gate;

import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a gate made of a result's risks.
 *
 * @param accepted risks under an exception, ranked as evaluations are
 * @param baseline how the others compare with an earlier result, where one was given
 */
public record Gate(List<Accepted> accepted, Optional<Baseline> baseline) {
  public static final Gate NONE = new Gate(List.of(), Optional.empty());

  /** A failure under an exception. */
  public record Accepted(Evaluation evaluation, RiskException exception) {}

  /**
   * What a baseline tells.
   *
   * @param fresh keys of the risks that it does not have
   * @param went its risks that are no more
   * @param unseen its risks that were not looked at now
   */
  public record Baseline(Set<String> fresh, List<Outcome> went, List<Outcome> unseen) {}

  /** Whether a baseline was given and does not have this risk. */
  public boolean isNew(Evaluation evaluation) {
    return baseline.filter(known -> isFresh(evaluation, known)).isPresent();
  }

  /** Whether a baseline was given and has this risk. */
  public boolean isKnown(Evaluation evaluation) {
    return evaluation.status() == Status.FAIL && baseline.isPresent() && !isNew(evaluation);
  }

  private static boolean isFresh(Evaluation evaluation, Baseline known) {
    return evaluation.status() == Status.FAIL
        && known.fresh().contains(Outcome.key(evaluation.rule().id(), evaluation.resource().key()));
  }
}
