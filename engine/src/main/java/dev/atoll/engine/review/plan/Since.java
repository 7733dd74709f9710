package dev.atoll.engine.review.plan;

import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where it began, and what of it nobody looked at again.
 *
 * @param unseen ids of the rules of which a risk of the baseline was not looked at again
 */
public record Since(Baseline baseline, Set<String> unseen) {
  public Since {
    unseen = Set.copyOf(unseen);
  }

  /**
   * By what two results looked at.
   *
   * @param knowledge that the later result was judged by
   * @throws AtollException USAGE where the earlier result has risks of rules that are not known
   */
  public static Since of(Earlier earlier, Outcomes later, KnowledgeBase knowledge) {
    Set<String> strangers =
        earlier.outcomes().outcomes().stream()
            .filter(outcome -> outcome.state() != Outcome.State.NOT_EVALUATED)
            .map(Outcome::rule)
            .filter(rule -> !knowledge.rules().containsKey(rule))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!strangers.isEmpty()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "the earlier result has risks of rules that are not known here: "
              + String.join(", ", strangers),
          "give the same --packs; where a newer Atoll has a rule no more, judge the earlier"
              + " snapshot again");
    }
    return new Since(
        earlier.baseline(),
        Comparison.of(earlier.outcomes(), later).unseen().stream()
            .map(Outcome::rule)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
