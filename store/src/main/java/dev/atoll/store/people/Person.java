package dev.atoll.store.people;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param email in lower case, unique
 * @param password its hash; empty for who signs in elsewhere
 * @param seenAt when they last signed in
 */
public record Person(
    long id, String email, String name, Optional<String> password, Optional<Instant> seenAt) {}
