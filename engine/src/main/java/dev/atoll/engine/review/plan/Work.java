package dev.atoll.engine.review.plan;

import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.work.Effort;
import java.util.List;

/**
 * Making one rule hold everywhere.
 *
 * @param practices codes of the practices that need it
 * @param minutes the estimated effort
 */
public record Work(RuleEvidence rule, List<String> practices, long minutes) {
  /** The middle of what a statement of work offers it for. */
  public static long minutes(RuleEvidence rule) {
    return Effort.of(rule.rule().fix().effort(), rule.counts().fail()).middle();
  }

  /** How long mending one resource takes. */
  public Fix.Effort effort() {
    return rule.rule().fix().effort();
  }
}
