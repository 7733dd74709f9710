package dev.atoll.store.finding;

import java.time.Instant;
import java.util.Optional;

/**
 * A pattern of findings that are not shown; what is empty matches all.
 *
 * @param id 0 while it is not stored
 * @param rule {@code *} stands for any text
 * @param account {@code *} stands for any text
 * @param region {@code *} stands for any text
 * @param resource a regular expression (RE2), found in the ARN, the id or the name
 * @param tag {@code name} or {@code name=value}
 * @param until when it ends
 */
public record Mute(
    long id,
    Optional<String> rule,
    Optional<String> account,
    Optional<String> region,
    Optional<String> resource,
    Optional<String> tag,
    String reason,
    String by,
    Optional<Instant> until,
    Instant createdAt) {}
