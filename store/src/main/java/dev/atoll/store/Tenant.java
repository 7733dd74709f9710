package dev.atoll.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A customer: sees its own rows and no others.
 *
 * @param plan {@code trial} or {@code standard}
 * @param nodeLimit how many nodes the plan allows; empty for any number
 * @param retentionDays how long history is kept
 */
public record Tenant(
    long id,
    String name,
    String plan,
    Optional<Instant> trialEndsAt,
    Optional<Integer> nodeLimit,
    int retentionDays,
    Instant createdAt) {
  /** A year of history, and a month to compare it with the one before. */
  private static final int RETENTION_DAYS = 400;

  /** A tenant to be added, with the standard plan: no end and no limit. */
  public static Tenant named(String name, Instant now) {
    return new Tenant(0, name, "standard", Optional.empty(), Optional.empty(), RETENTION_DAYS, now);
  }

  /** A tenant to be added on trial. */
  public static Tenant onTrial(String name, Instant now, Instant end, int nodes) {
    return new Tenant(0, name, "trial", Optional.of(end), Optional.of(nodes), RETENTION_DAYS, now);
  }
}
