package dev.atoll.engine.review.plan;

import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.review.RuleEvidence;
import java.util.List;

/**
 * Making one rule hold everywhere.
 *
 * @param practices codes of the practices that need it
 * @param minutes the estimated effort
 */
public record Work(RuleEvidence rule, List<String> practices, long minutes) {
  /** Doing again on the next resource what was done on the first takes a fifth of the time. */
  private static final int AGAIN = 5;

  /** The estimate: the fix's effort once, and a part of it for every further resource. */
  public static long minutes(RuleEvidence rule) {
    long once =
        switch (rule.rule().fix().effort()) {
          case MINUTES -> 15;
          case HOURS -> 4 * 60;
          case DAYS -> 2 * 8 * 60;
          case WEEKS -> 10 * 8 * 60;
        };
    return once + (rule.counts().fail() - 1) * once / AGAIN;
  }

  /** How long mending one resource takes. */
  public Fix.Effort effort() {
    return rule.rule().fix().effort();
  }
}
