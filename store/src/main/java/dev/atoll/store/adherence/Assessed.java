package dev.atoll.store.adherence;

import dev.atoll.engine.assess.Assessment;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An assessment, and when things stood so.
 *
 * @param adherence see {@link TrendPoint}
 * @param pillars adherence by the pillar's id; without those where nothing was judged
 */
public record Assessed(
    Instant at,
    Assessment assessment,
    OptionalDouble adherence,
    Map<String, Double> pillars) {}
