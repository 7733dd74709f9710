package dev.atoll.engine.review.plan;

import java.util.List;
import java.util.Set;

/**
 * What an earlier result says of questions and practices.
 *
 * @param time when it was read
 * @param high codes of the questions at high risk then
 * @param failed codes of the practices that were not met then
 */
public record Baseline(String time, List<String> high, Set<String> failed) {
  public Baseline {
    high = List.copyOf(high);
    failed = Set.copyOf(failed);
  }
}
