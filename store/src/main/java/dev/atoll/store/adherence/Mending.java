package dev.atoll.store.adherence;

import java.time.Duration;
import java.util.Optional;

/**
 * What changed in a period.
 *
 * @param meanTimeToMend from opening to resolution, of what was resolved; empty where nothing was
 */
public record Mending(
    long opened, long resolved, long reopened, Optional<Duration> meanTimeToMend) {}
