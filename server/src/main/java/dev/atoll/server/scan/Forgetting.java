package dev.atoll.server.scan;

import dev.atoll.server.api.Estates;
import dev.atoll.store.Estate;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Deletes what no tenant wants to keep any longer. */
@Singleton
public final class Forgetting {
  private static final Logger LOG = Logger.getLogger(Forgetting.class);

  /**
   * Whole snapshots are large; what they said is in the history for as long as the tenant wants.
   */
  private static final Duration SNAPSHOTS = Duration.ofDays(35);

  private static final Duration DELIVERIES = Duration.ofDays(90);

  private final Estates estates;
  private final InstantSource clock;

  Forgetting(Estates estates, InstantSource clock) {
    this.estates = estates;
    this.clock = clock;
  }

  void run() {
    Instant now = clock.instant();
    estates.each(
        "forgetting",
        tenant -> {
          Estate estate = estates.of(tenant.id());
          int parts = estate.snapshots().dropBefore(now.minus(SNAPSHOTS));
          estate.deliveries().deleteBefore(now.minus(DELIVERIES));
          long rows =
              estate.retention().deleteBefore(now.minus(Duration.ofDays(tenant.retentionDays())));
          if (parts + rows > 0) {
            LOG.infof(
                "%s: forgot %d rows of history, %d parts of snapshots", tenant.name(), rows, parts);
          }
        });
  }
}
