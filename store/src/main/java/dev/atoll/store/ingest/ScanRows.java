package dev.atoll.store.ingest;

import static dev.atoll.store.schema.GapTable.GAP;
import static dev.atoll.store.schema.ScanAccountTable.SCAN_ACCOUNT;
import static dev.atoll.store.schema.ScanChangeTable.SCAN_CHANGE;
import static dev.atoll.store.schema.ScanTable.SCAN;

import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.scan.ScanFields;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.scan.ScanState;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Writes down the scan itself: how it ended, what it did not see, what it changed. */
final class ScanRows {
  private static final int LONG = 8_000;

  private final Rows rows;
  private final Reading reading;
  private final Judged judged;
  private final Snapshot snapshot;
  private final Instant now;

  ScanRows(Rows rows, Reading reading, Judged judged, Instant now) {
    this.rows = rows;
    this.reading = reading;
    this.judged = judged;
    this.snapshot = reading.inventory.snapshot();
    this.now = now;
  }

  /** Makes the row where nobody queued the scan, and takes down what it did not see. */
  void start() {
    ScanInfo info = snapshot.info();
    boolean queued = !rows.from(SCAN).select(SCAN.id).and(SCAN.id.eq(info.id())).fetch().isEmpty();
    if (!queued) {
      ScanRequest request =
          new ScanRequest(info.id(), List.copyOf(reading.accounts), info.regions(), "import");
      rows.insert(SCAN, ScanFields.queued(request, now));
    }
    rows.delete(SCAN_ACCOUNT).and(Rows.bare(SCAN_ACCOUNT.scan).eq(info.id())).execute();
    List<@Nullable Object[]> accounts = new ArrayList<>();
    reading.accounts.forEach(account -> accounts.add(new Object[] {info.id(), account}));
    rows.insert(SCAN_ACCOUNT, List.of(SCAN_ACCOUNT.scan, SCAN_ACCOUNT.account), accounts);
    gaps();
  }

  private void gaps() {
    List<@Nullable Object[]> all = new ArrayList<>();
    for (Gap gap : snapshot.gaps()) {
      all.add(
          new Object[] {
            reading.scan,
            all.size(),
            gap.account(),
            gap.region(),
            gap.service(),
            gap.operation(),
            gap.reason().id(),
            gap.permission().orElse(null),
            gap.type(),
            gap.resource().map(resource -> Texts.cut(resource, LONG / 2)).orElse(null),
            Texts.cut(gap.detail(), LONG)
          });
    }
    rows.delete(GAP).and(Rows.bare(GAP.scan).eq(reading.scan)).execute();
    rows.insert(
        GAP,
        List.of(
            GAP.scan,
            GAP.number,
            GAP.account,
            GAP.region,
            GAP.service,
            GAP.operation,
            GAP.reason,
            GAP.permission,
            GAP.type,
            GAP.resource,
            GAP.detail),
        all);
  }

  /**
   * Takes down what the scan changed in an account.
   *
   * @param members the account's resources by workload
   */
  void changed(String account, Changes changes, Map<Long, Set<Long>> members) {
    changed(Figures.EVERYTHING, account, changes, _ -> true);
    members.forEach((workload, ids) -> changed(workload, account, changes, ids::contains));
  }

  private void changed(long workload, String account, Changes changes, LongPredicate resources) {
    List<@Nullable Object[]> all = new ArrayList<>();
    changes
        .of(resources)
        .forEach((severity, counts) ->
            all.add(
                new Object[] {
                  workload,
                  account,
                  reading.at,
                  reading.scan,
                  Numbers.of(severity),
                  counts.opened(),
                  counts.resolved(),
                  counts.reopened(),
                  counts.mendedSeconds()
                }));
    rows.insert(
        SCAN_CHANGE,
        List.of(
            SCAN_CHANGE.workload,
            SCAN_CHANGE.account,
            SCAN_CHANGE.happenedAt,
            SCAN_CHANGE.scan,
            SCAN_CHANGE.severity,
            SCAN_CHANGE.opened,
            SCAN_CHANGE.resolved,
            SCAN_CHANGE.reopened,
            SCAN_CHANGE.mendedSeconds),
        all);
  }

  void finish(Changes.Counts total) {
    ScanInfo info = snapshot.info();
    Verdicts.Counts counts =
        judged.verdicts().counts().values().stream()
            .reduce(Verdicts.Counts.NONE, Verdicts.Counts::plus);
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(SCAN.state, ScanState.DONE.id());
    values.put(SCAN.accounts, Texts.join(List.copyOf(reading.accounts)));
    values.put(SCAN.regions, Texts.join(info.regions()));
    values.put(SCAN.source, info.source());
    values.put(SCAN.startedAt, info.startedAt().truncatedTo(ChronoUnit.MICROS));
    values.put(SCAN.finishedAt, reading.at);
    values.put(SCAN.knowledge, info.knowledge());
    values.put(SCAN.resources, snapshot.resources().size());
    values.put(SCAN.calls, snapshot.calls());
    values.put(SCAN.evaluations, counts.total());
    values.put(SCAN.notEvaluated, counts.notEvaluated());
    values.put(SCAN.gaps, snapshot.gaps().size());
    values.put(SCAN.opened, total.opened());
    values.put(SCAN.resolved, total.resolved());
    values.put(SCAN.reopened, total.reopened());
    values.put(SCAN.place, null);
    values.put(SCAN.progressWhat, "");
    rows.update(SCAN, values).and(Rows.bare(SCAN.id).eq(reading.scan)).execute();
  }
}
