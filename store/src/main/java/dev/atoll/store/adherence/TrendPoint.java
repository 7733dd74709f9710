package dev.atoll.store.adherence;

import dev.atoll.store.RiskCounts;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How things stood.
 *
 * @param adherence passed by judged evaluations, 0 to 1, high ones weighing 3, medium 2, low 1;
 *     empty where nothing was judged
 * @param risks findings that were open
 */
public record TrendPoint(Instant at, OptionalDouble adherence, RiskCounts risks) {}
