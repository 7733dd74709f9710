package dev.atoll.server.scan;

import dev.atoll.aws.scan.AccountScan;
import dev.atoll.aws.scan.AccountScan.Resuming;
import dev.atoll.aws.scan.Reading;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.aws.session.ReadOptions;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Selection;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotWriter;
import dev.atoll.server.Settings;
import dev.atoll.server.api.Estates;
import dev.atoll.store.account.Account;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanState;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs one scan: reads the account, judges, stores. */
@Singleton
public final class ScanRunner {
  private static final Logger LOG = Logger.getLogger(ScanRunner.class);
  private static final int TELLING_SECONDS = 1;

  /** So many accounts are read at once on one node; the other threads judge and send messages. */
  private static final int AT_ONCE = 4;

  private final Estates estates;
  private final KnowledgeBase knowledge;
  private final Settings settings;
  private final InstantSource clock;
  private final Map<String, AccountScan> running = new ConcurrentHashMap<>();

  ScanRunner(Estates estates, KnowledgeBase knowledge, Settings settings, InstantSource clock) {
    this.estates = estates;
    this.knowledge = knowledge;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether this node reads as many accounts as it may. */
  boolean isFull() {
    return running.size() >= AT_ONCE;
  }

  /** False where it was stopped with the server, and is to be taken up again. */
  boolean run(long tenant, Scan scan) {
    var scans = estates.of(tenant).scans();
    if (!scans.start(scan.id(), clock.instant())) {
      return true;
    }
    try {
      Account account =
          estates
              .of(tenant)
              .accounts()
              .ofNumber(scan.accounts().getFirst())
              .orElseThrow(() -> new IllegalStateException("the account was removed"));
      Optional<Snapshot> read = read(tenant, scan, account);
      if (read.isEmpty()) {
        return estates
                .of(tenant)
                .scans()
                .find(scan.id())
                .map(Scan::state)
                .orElse(ScanState.CANCELLED)
            == ScanState.CANCELLED;
      }
      scans.progress(scan.id(), new Scan.Progress(1, 1, "judging"));
      estates
          .of(tenant)
          .snapshots()
          .keep(
              scan.id(),
              out -> SnapshotWriter.write(read.get(), Selection.of(scan.id(), everything()), out));
      scans.finished(Judged.of(read.get(), knowledge), clock.instant());
    } catch (AtollException e) {
      scans.fail(
          scan.id(), e.getMessage() + (e.hint().isEmpty() ? "" : "; " + e.hint()), clock.instant());
    } catch (RuntimeException e) {
      LOG.errorf(e, "scan %s failed", scan.id());
      scans.fail(scan.id(), "internal error: " + e, clock.instant());
    }
    return true;
  }

  private Optional<Snapshot> read(long tenant, Scan scan, Account account) {
    ReadOptions options = AccountCheck.options(account);
    if (!scan.regions().isEmpty()) {
      options = options.withRegions(scan.regions());
    }
    try (AwsSession session = AwsSession.open(options)) {
      AccountScan reading = new AccountScan(session, knowledge, version());
      running.put(scan.id(), reading);
      try {
        return read(tenant, scan, reading);
      } finally {
        running.remove(scan.id());
      }
    }
  }

  private Optional<Snapshot> read(long tenant, Scan scan, AccountScan reading) {
    Path part = settings.data().resolve("scans").resolve(scan.id() + ".part");
    ScanLine line = new ScanLine();
    try (ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          telling.scheduleWithFixedDelay(
              () -> tell(tenant, scan.id(), line, reading),
              TELLING_SECONDS,
              TELLING_SECONDS,
              TimeUnit.SECONDS);
      Reading ended = reading.read(everything(), Optional.empty(), part, Resuming.IF_ANY, line);
      telling.shutdownNow();
      return ended instanceof Reading.Done(Snapshot snapshot)
          ? Optional.of(named(snapshot, scan.id()))
          : Optional.empty();
    }
  }

  private ReadPlan everything() {
    return new ReadPlan(new ReadPlanner(knowledge).everything(_ -> true).types(), FieldSet.ALL);
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

  /** Stops what runs on this node. */
  void stopAll() {
    running.values().forEach(AccountScan::stop);
  }
}
