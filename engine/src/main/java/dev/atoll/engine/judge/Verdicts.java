package dev.atoll.engine.judge;

import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What judging an inventory gave.
 *
 * @param evaluations the FAIL and NOT_EVALUATED ones (all, where asked for), ranked: severity, rule
 *     id, resource key
 * @param counts for every rule judged: how many resources ended in each status
 */
public record Verdicts(List<Evaluation> evaluations, Map<Rule, Counts> counts) {

  /** How many resources ended in each status. */
  public record Counts(long pass, long fail, long notApplicable, long notEvaluated) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts other) {
      return new Counts(
          pass + other.pass,
          fail + other.fail,
          notApplicable + other.notApplicable,
          notEvaluated + other.notEvaluated);
    }

    public long total() {
      return pass + fail + notApplicable + notEvaluated;
    }

    /** The counts by status. */
    public Map<Status, Long> byStatus() {
      Map<Status, Long> map = new EnumMap<>(Status.class);
      map.put(Status.PASS, pass);
      map.put(Status.FAIL, fail);
      map.put(Status.NOT_APPLICABLE, notApplicable);
      map.put(Status.NOT_EVALUATED, notEvaluated);
      return map;
    }
  }
}
