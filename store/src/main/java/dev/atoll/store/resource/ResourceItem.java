package dev.atoll.store.resource;

import dev.atoll.store.RiskCounts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A resource as lists show it.
 *
 * @param risks its open findings
 * @param goneAt when it was found gone
 */
public record ResourceItem(
    ResourceRef ref,
    Map<String, String> tags,
    RiskCounts risks,
    Instant firstSeen,
    Instant lastSeen,
    Optional<Instant> goneAt) {}
