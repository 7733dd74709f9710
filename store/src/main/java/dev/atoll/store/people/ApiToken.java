package dev.atoll.store.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A token for programs, without its secret, which nobody keeps.
 *
 * @param prefix the secret's first characters, by which people recognise it
 * @param person whose changes its changes count as
 * @param role what it may at most
 */
public record ApiToken(
    long id,
    String name,
    String prefix,
    String person,
    Role role,
    Instant createdAt,
    Optional<Instant> usedAt,
    Instant expiresAt) {}
