package dev.atoll.store.workload;

import dev.atoll.store.resource.ResourceRef;
import java.util.List;
import java.util.Map;

/**
 * What a workload would hold.
 *
 * @param byType how many resources of each type, most first
 */
public record WorkloadPreview(long resources, List<ResourceRef> sample, Map<String, Long> byType) {}
