/** Reviews of workloads: answers of people, claims, milestones; and customers' journeys. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.review;
