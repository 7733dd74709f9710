package dev.atoll.server.scan;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.server.api.Estates;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.Stored;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/** Snapshots that were taken elsewhere. */
@Singleton
public final class ScanImport {
  /** Each is in memory while it is judged. */
  private static final int AT_ONCE = 2;

  private final Estates estates;
  private final KnowledgeBase knowledge;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  ScanImport(Estates estates, KnowledgeBase knowledge, InstantSource clock) {
    this.estates = estates;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /** Judges a snapshot and stores what came out; one that is stored already changes nothing. */
  public Scan take(long tenant, InputStream body) {
    places.acquireUninterruptibly();
    try {
      Snapshot snapshot =
          SnapshotReader.read(
              body, "the body", knowledge.types(), (_, configuration) -> configuration);
      var scans = estates.of(tenant).scans();
      Stored stored = scans.finished(Judged.of(snapshot, knowledge), clock.instant());
      return scans.find(stored.scan()).orElseThrow();
    } finally {
      places.release();
    }
  }
}
