package dev.atoll.engine.review.plan;

import dev.atoll.engine.review.sync.SyncState.Milestone;
import java.util.List;
import java.util.Map;

/**
 * How the AWS Well-Architected Tool counts the questions of a lens review.
 *
 * @param workload the Tool's WorkloadId
 * @param name what people call it
 * @param milestones oldest first
 * @param now as it stands: how many questions are at which risk, in the Tool's words
 */
public record ToolFigures(
    String workload,
    String arn,
    String name,
    String lens,
    String lensVersion,
    List<At> milestones,
    Map<String, Integer> now) {
  public ToolFigures {
    milestones = List.copyOf(milestones);
    now = Map.copyOf(now);
  }

  /**
   * A milestone.
   *
   * @param risks as {@link ToolFigures#now}; empty where the workload did not have the lens yet
   */
  public record At(Milestone milestone, Map<String, Integer> risks) {
    public At {
      risks = Map.copyOf(risks);
    }
  }
}
