package dev.atoll.store.finding;

import java.time.Instant;
import java.util.Optional;

/**
 * A risk that somebody answers for.
 *
 * @param ticket where it was decided
 * @param until when the finding opens again
 */
public record Acceptance(
    String owner, String reason, Optional<String> ticket, Optional<Instant> until) {}
