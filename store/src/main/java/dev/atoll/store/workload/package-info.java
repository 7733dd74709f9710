/** Workloads, and which resources belong to them. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.workload;
