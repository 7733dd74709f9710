package dev.atoll.engine.plan;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The IAM actions that a plan takes. */
public final class Permissions {
  private Permissions() {}

  /** Sorted, each once: the plan's own and those that every scan of a live account takes. */
  public static SortedSet<String> of(ReadPlan plan) {
    SortedSet<String> actions =
        plan.calls().stream()
            .map(call -> call.service().permission(call.operation()))
            .collect(Collectors.toCollection(TreeSet::new));
    actions.add("sts:GetCallerIdentity");
    actions.add("ec2:DescribeRegions");
    return actions;
  }
}
