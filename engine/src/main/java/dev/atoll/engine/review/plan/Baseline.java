package dev.atoll.engine.review.plan;

import java.util.List;
import java.util.Set;

/**
 * What an earlier result says of questions and practices.
 *
 * @param time when it was read
 * @param high codes of the questions at high risk then
 * @param medium codes of those at medium risk
 * @param failed codes of the practices that were not met then
 */
public record Baseline(String time, List<String> high, List<String> medium, Set<String> failed) {
  public Baseline {
    high = List.copyOf(high);
    medium = List.copyOf(medium);
    failed = Set.copyOf(failed);
  }
}
