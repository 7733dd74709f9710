package dev.atoll.store.resource;

import java.time.Instant;
import java.util.Optional;

/**
 * A configuration that a resource had.
 *
 * @param to empty while it has it
 * @param hash names the content
 */
public record ResourceVersion(Instant from, Optional<Instant> to, String hash) {}
