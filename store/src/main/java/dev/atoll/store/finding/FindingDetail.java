package dev.atoll.store.finding;

import dev.atoll.store.resource.ResourceRef;
import dev.atoll.store.workload.WorkloadRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All of a finding.
 *
 * @param evidence a JSON object
 * @param history the first event first
 * @param related resources that its resource names, or that name it
 * @param workloads those that its resource is in
 */
public record FindingDetail(
    FindingItem item,
    String evidence,
    Optional<Acceptance> acceptance,
    Optional<Instant> resolvedAt,
    List<FindingEvent> history,
    List<ResourceRef> related,
    List<WorkloadRef> workloads) {}
