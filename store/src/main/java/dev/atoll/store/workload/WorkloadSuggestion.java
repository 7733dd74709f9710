package dev.atoll.store.workload;

/**
 * A workload that the estate suggests.
 *
 * @param workload a draft of it
 * @param because what suggests it, one line for people
 * @param resources how many it would hold
 */
public record WorkloadSuggestion(Workload workload, String because, long resources) {}
