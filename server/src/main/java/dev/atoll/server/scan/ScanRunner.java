package dev.atoll.server.scan;

import dev.atoll.aws.scan.AccountScan;
import dev.atoll.aws.scan.AccountScan.Resuming;
import dev.atoll.aws.scan.Reading;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.aws.session.ReadOptions;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Selection;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotWriter;
import dev.atoll.server.Settings;
import dev.atoll.server.api.Estates;
import dev.atoll.server.knowledge.Loaded;
import dev.atoll.server.knowledge.OwnKnowledge;
import dev.atoll.store.account.Account;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanState;
import dev.atoll.store.scan.Scans;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Runs one scan: reads the account, judges, stores. */
@Singleton
public final class ScanRunner {
  private static final Logger LOG = Logger.getLogger(ScanRunner.class);
  private static final int TELLING_SECONDS = 1;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** So many scans are made at once on one node; the other threads import and send messages. */
  private static final int AT_ONCE = 4;

  private final Estates estates;
  private final OwnKnowledge knowledge;
  private final Places judging;
  private final Settings settings;
  private final InstantSource clock;
  private final Tracer tracer;
  private final Map<String, AccountScan> running = new ConcurrentHashMap<>();
  private final Semaphore free = new Semaphore(AT_ONCE);
  private volatile boolean stopping;

  ScanRunner(
      Estates estates,
      OwnKnowledge knowledge,
      Places judging,
      Settings settings,
      InstantSource clock,
      Tracer tracer) {
    this.estates = estates;
    this.knowledge = knowledge;
    this.judging = judging;
    this.settings = settings;
    this.clock = clock;
    this.tracer = tracer;
  }

  /** How it ended on this node. */
  enum End {
    /** Nothing is left to do: stored, failed or cancelled. */
    OVER,
    /** This node makes as many scans as it may: another one, or it later, is to take it. */
    NODE_FULL,
    /** As many scans of the tenant run as may at once: to be tried again later. */
    NO_PLACE,
    /** This node stops; another is to take it up, from the journal where it can read it. */
    HANDED_OVER,
    /** To be taken up again when the database is back. */
    DATABASE_GONE
  }

  /**
   * @param places how many scans of the tenant may run at once
   */
  End run(long tenant, Scan scan, int places) {
    if (!free.tryAcquire()) {
      return End.NODE_FULL;
    }
    try {
      return inPlace(tenant, scan, places);
    } finally {
      free.release();
    }
  }

  private End inPlace(long tenant, Scan scan, int places) {
    Scans scans = estates.of(tenant).scans();
    try {
      return switch (scans.start(scan.id(), clock.instant(), places)) {
        case YES -> traced(tenant, scan, scans);
        case OVER -> End.OVER;
        case FULL -> End.NO_PLACE;
      };
    } catch (AtollException e) {
      if (e.code() != ErrorCode.DATABASE_UNREACHABLE) {
        throw e;
      }
      LOG.warnf("scan %s waits: %s", scan.id(), e.getMessage());
      return End.DATABASE_GONE;
    }
  }

  private End traced(long tenant, Scan scan, Scans scans) {
    try (ScanTrace trace = new ScanTrace(tracer, "scan", tenant, scan.id())) {
      End end = run(tenant, scan, scans, trace);
      trace.ended(end.name());
      return end;
    }
  }

  private End run(long tenant, Scan scan, Scans scans, ScanTrace trace) {
    try {
      Account account =
          estates
              .of(tenant)
              .accounts()
              .ofNumber(scan.accounts().getFirst())
              .filter(Account::isRead)
              .orElseThrow(() ->
                  new AtollException(
                      ErrorCode.USAGE,
                      "account %s is not read any more".formatted(scan.accounts().getFirst()),
                      "it was removed, has no role, or its organization has suspended it"));
      Loaded own = estates.of(tenant).run(knowledge::loaded);
      ReadPlan plan = everything(own);
      Optional<Snapshot> read = read(tenant, scan, account, own, plan, trace);
      if (read.isEmpty()) {
        return scans.find(scan.id()).map(Scan::state).orElse(ScanState.CANCELLED)
                == ScanState.RUNNING
            ? End.HANDED_OVER
            : End.OVER;
      }
      Snapshot snapshot = read.get();
      patiently(() -> scans.progress(scan.id(), new Scan.Progress(1, 1, "judging")));
      judging.whenFree(() -> {
        Judged judged = trace.step("judge", () -> own.judge(snapshot));
        trace.run("keep snapshot", () -> patiently(() -> keep(tenant, scan, snapshot, plan)));
        trace.run("store", () -> patiently(() -> scans.finished(judged, clock.instant())));
      });
    } catch (AtollException e) {
      trace.failed(e.code().name());
      if (e.code() == ErrorCode.DATABASE_UNREACHABLE) {
        throw e;
      }
      scans.fail(
          scan.id(), e.getMessage() + (e.hint().isEmpty() ? "" : "; " + e.hint()), clock.instant());
    } catch (RuntimeException e) {
      trace.failed(e.getClass().getSimpleName());
      LOG.errorf(e, "scan %s failed", scan.id());
      scans.fail(scan.id(), "internal error: " + e, clock.instant());
    }
    return End.OVER;
  }

  private void keep(long tenant, Scan scan, Snapshot snapshot, ReadPlan plan) {
    Selection selection = Selection.of(scan.id(), plan);
    estates
        .of(tenant)
        .snapshots()
        .keep(scan.id(), out -> SnapshotWriter.write(snapshot, selection, out));
  }

  /** Tries again while the database is away: what was read from AWS is too dear to be read anew. */
  private void patiently(Runnable work) {
    Instant until = clock.instant().plus(PATIENCE);
    for (boolean done = false; !done; ) {
      try {
        work.run();
        done = true;
      } catch (AtollException e) {
        if (e.code() != ErrorCode.DATABASE_UNREACHABLE
            || stopping
            || clock.instant().isAfter(until)) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private Optional<Snapshot> read(
      long tenant, Scan scan, Account account, Loaded own, ReadPlan plan, ScanTrace trace) {
    ReadOptions options = AccountCheck.options(account);
    if (!scan.regions().isEmpty()) {
      options = options.withRegions(scan.regions());
    }
    try (AwsSession session = AwsSession.open(options)) {
      AccountScan reading = new AccountScan(session, own.knowledge(), version());
      running.put(scan.id(), reading);
      if (stopping) {
        reading.stop();
      }
      try {
        return read(tenant, scan, reading, plan, trace);
      } finally {
        running.remove(scan.id());
      }
    }
  }

  private Optional<Snapshot> read(
      long tenant, Scan scan, AccountScan reading, ReadPlan plan, ScanTrace trace) {
    Path part = settings.data().resolve("scans").resolve(scan.id() + ".part");
    ScanLine line = new ScanLine();
    try (ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          telling.scheduleWithFixedDelay(
              () -> tell(tenant, scan.id(), line, reading),
              TELLING_SECONDS,
              TELLING_SECONDS,
              TimeUnit.SECONDS);
      Reading ended =
          reading.read(plan, Optional.empty(), part, Resuming.IF_ANY, trace.reading(line));
      telling.shutdownNow();
      return ended instanceof Reading.Done(Snapshot snapshot)
          ? Optional.of(named(snapshot, scan.id()))
          : Optional.empty();
    }
  }

  private static ReadPlan everything(Loaded own) {
    return new ReadPlan(
        new ReadPlanner(own.knowledge()).everything(_ -> true).types(), FieldSet.ALL);
  }

  /** Tells how far the scan is, and hears whether somebody cancelled it, on whatever node. */
  private void tell(long tenant, String scan, ScanLine line, AccountScan reading) {
    try {
      if (!estates.of(tenant).scans().progress(scan, line.now())) {
        reading.stop();
      }
    } catch (RuntimeException e) {
      // the database is away for a moment: the scan goes on, the next second tells
      LOG.warnf("progress of scan %s not told: %s", scan, e.getMessage());
    }
  }

  /** The snapshot under the id that the scan was asked for with. */
  private static Snapshot named(Snapshot snapshot, String id) {
    ScanInfo info = snapshot.info();
    return new Snapshot(
        new ScanInfo(
            id,
            info.startedAt(),
            info.finishedAt(),
            info.source(),
            info.accounts(),
            info.regions(),
            info.atoll(),
            info.knowledge()),
        snapshot.resources(),
        snapshot.units(),
        snapshot.gaps(),
        snapshot.calls());
  }

  private static String version() {
    return Optional.ofNullable(ScanRunner.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  /** Stops what runs on this node, and what would begin to. */
  void stopAll() {
    stopping = true;
    running.values().forEach(AccountScan::stop);
  }
}
