package dev.atoll.store.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to scan by itself.
 *
 * @param id 0 while it is not stored
 * @param accounts empty for all
 * @param next when it is due; kept by who runs it
 */
public record Schedule(
    long id,
    String name,
    String cron,
    String zone,
    List<String> accounts,
    Optional<Instant> next) {}
