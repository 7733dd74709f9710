package dev.atoll.store.finding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A risk that is not open because somebody answers for it: accepted, or muted by a pattern.
 *
 * @param resource its {@link dev.atoll.store.resource.Identity}
 * @param rule id
 * @param owner who answers for it
 * @param until when it opens again; empty for never
 */
public record Answered(
    UUID resource, String rule, String owner, String reason, Optional<Instant> until) {}
