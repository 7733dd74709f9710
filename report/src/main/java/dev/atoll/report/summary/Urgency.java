package dev.atoll.report.summary;

import dev.atoll.engine.model.Impact;
import java.util.Comparator;

/**
 * Which risk comes first: severity; then the worst impact (downtime and security, data loss,
 * performance and operations, cost and sustainability); then what concerns the account as a whole
 * before single resources; then how many resources fail; then the rule's id. Documented for users
 * in docs/output.md.
 */
public final class Urgency {
  /** Ranks the most urgent first. */
  public static final Comparator<RiskGroup> ORDER =
      Comparator.comparing((RiskGroup group) -> group.rule().severity())
          .thenComparingInt(Urgency::worstImpact)
          .thenComparing(group -> !group.accountWide())
          .thenComparingLong(group -> -group.counts().fail())
          .thenComparing(group -> group.rule().id());

  private static final int OTHER = 4;

  private Urgency() {}

  private static int worstImpact(RiskGroup group) {
    return group.rule().impact().stream().mapToInt(Urgency::rank).min().orElse(OTHER);
  }

  private static int rank(Impact impact) {
    return switch (impact) {
      case DOWNTIME, SECURITY -> 0;
      case DATA_LOSS -> 1;
      case PERFORMANCE, OPERATIONS -> 2;
      case COST, SUSTAINABILITY -> 3;
    };
  }
}
