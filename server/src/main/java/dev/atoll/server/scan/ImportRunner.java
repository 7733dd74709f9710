package dev.atoll.server.scan;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.server.api.Estates;
import dev.atoll.server.knowledge.Loaded;
import dev.atoll.server.knowledge.OwnKnowledge;
import dev.atoll.store.Estate;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.scan.Scan;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Judges and stores a snapshot that was taken elsewhere. */
@Singleton
public final class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final Scan.Progress JUDGING = new Scan.Progress(0, 1, "judging");

  private final Estates estates;
  private final OwnKnowledge knowledge;
  private final Places places;
  private final InstantSource clock;
  private final Tracer tracer;

  ImportRunner(
      Estates estates, OwnKnowledge knowledge, Places places, InstantSource clock, Tracer tracer) {
    this.estates = estates;
    this.knowledge = knowledge;
    this.places = places;
    this.clock = clock;
    this.tracer = tracer;
  }

  /** False where this node has no room for it now. */
  boolean run(long tenant, Scan scan) {
    return places.ifFree(() -> traced(tenant, scan.id())).isPresent();
  }

  private boolean traced(long tenant, String scan) {
    try (ScanTrace trace = new ScanTrace(tracer, "import", tenant, scan)) {
      return inPlace(estates.of(tenant), scan, trace);
    }
  }

  private boolean inPlace(Estate estate, String scan, ScanTrace trace) {
    var scans = estate.scans();
    if (!scans.start(scan, clock.instant()) || !scans.progress(scan, JUDGING)) {
      return true;
    }
    try {
      Judged judged = trace.step("judge", () -> judged(estate, scan));
      // somebody may have cancelled it meanwhile
      if (scans.progress(scan, JUDGING)) {
        trace.step("store", () -> scans.finished(judged, clock.instant()));
      }
    } catch (AtollException e) {
      trace.failed(e.code().name());
      if (e.code() == ErrorCode.DATABASE_UNREACHABLE) {
        // the snapshot is kept: the task is tried again, and judges it when the database is back
        throw e;
      }
      fail(estate, scan, e.getMessage() + (e.hint().isEmpty() ? "" : "; " + e.hint()));
    } catch (RuntimeException e) {
      trace.failed(e.getClass().getSimpleName());
      LOG.errorf(e, "import %s failed", scan);
      fail(estate, scan, "internal error: " + e);
    }
    return true;
  }

  private Judged judged(Estate estate, String scan) {
    InputStream body =
        estate
            .snapshots()
            .open(scan)
            .orElseThrow(() -> new IllegalStateException("the snapshot is not there any more"));
    Loaded own = estate.run(knowledge::loaded);
    return own.judge(
        SnapshotReader.read(
            body, "the snapshot", own.knowledge().types(), (_, configuration) -> configuration));
  }

  private void fail(Estate estate, String scan, String why) {
    if (estate.scans().fail(scan, why, clock.instant())) {
      estate.snapshots().drop(scan);
    }
  }
}
