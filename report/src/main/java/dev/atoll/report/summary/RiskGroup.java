package dev.atoll.report.summary;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Rule;
import java.util.List;

/**
 * A rule that does not hold somewhere, with the resources behind it.
 *
 * @param counts how all resources that the rule is about ended
 * @param pillars of the rule's practices, each once, in the framework's order
 * @param fails its FAIL evaluations, by resource key; never empty
 */
public record RiskGroup(Rule rule, Counts counts, List<Pillar> pillars, List<Evaluation> fails) {

  /** True where the rule judges the account or region as a whole, not one resource among many. */
  public boolean accountWide() {
    return rule.resource().read().single();
  }

  /** What is wrong with the first of the resources, as an example. */
  public String example() {
    return fails.getFirst().message();
  }

  /** On how many resources the rule gave a verdict. */
  public long judged() {
    return counts.pass() + counts.fail();
  }
}
