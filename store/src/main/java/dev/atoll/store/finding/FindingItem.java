package dev.atoll.store.finding;

import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.store.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A finding as lists show it.
 *
 * @param title of its rule; the rule's id where the knowledge has it no more
 * @param pillars ids
 * @param practices codes
 * @param assignee may be anybody's name or address
 */
public record FindingItem(
    long id,
    String rule,
    String title,
    Severity severity,
    List<Impact> impact,
    List<String> pillars,
    List<String> practices,
    FindingStatus status,
    ResourceRef resource,
    String message,
    Instant firstSeen,
    Instant lastSeen,
    Optional<String> assignee,
    Optional<Instant> acceptedUntil) {}
