package dev.atoll.store.workload;

import java.util.List;

/** A workload, named, with what the business needs of it. */
public record WorkloadRef(
    long id, String name, String environment, Criticality criticality, List<String> services) {

  public static WorkloadRef of(Workload workload) {
    return new WorkloadRef(
        workload.id(),
        workload.name(),
        workload.environment(),
        workload.criticality(),
        workload.services());
  }
}
