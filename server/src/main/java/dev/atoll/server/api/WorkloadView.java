package dev.atoll.server.api;

import dev.atoll.server.contract.OneOf;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.Workload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named set of resources. */
public record WorkloadView(
    String id,
    String name,
    String environment,
    @OneOf(Criticality.class) String criticality,
    String owner,
    List<String> services,
    @Nullable String parent,
    List<String> accounts,
    List<String> regions,
    Map<String, String> tags,
    List<String> stacks,
    List<String> applications,
    List<String> resources) {
  static WorkloadView of(Workload workload) {
    return new WorkloadView(
        String.valueOf(workload.id()),
        workload.name(),
        workload.environment(),
        workload.criticality().id(),
        workload.owner(),
        workload.services(),
        workload.parent().map(String::valueOf).orElse(null),
        workload.accounts(),
        workload.regions(),
        workload.tags(),
        workload.stacks(),
        workload.applications(),
        workload.resources());
  }
}
