package dev.atoll.store.scan;

import static dev.atoll.store.schema.FindingEventTable.FINDING_EVENT;
import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ScanAccountTable.SCAN_ACCOUNT;
import static dev.atoll.store.schema.ScanTable.SCAN;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.Estate;
import dev.atoll.store.Keyset;
import dev.atoll.store.Page;
import dev.atoll.store.Paging;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.finding.FindingRows;
import dev.atoll.store.ingest.Ingest;
import dev.atoll.store.scan.Scan.Progress;
import dev.atoll.store.scan.ScanChanges.Change;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A tenant's scans, from queued to stored. */
public final class Scans {
  private static final String UNIQUE = "23505";
  private static final int LINE = 1000;
  private static final int MESSAGE = 4000;
  private static final Keyset KEYSET =
      new Keyset(
          Map.<String, Field<?>>of("queuedAt", SCAN.queuedAt), "-queuedAt", SCAN.id, List.of());

  private final Estate estate;

  public Scans(Estate estate) {
    this.estate = estate;
  }

  /** Puts a scan in the queue; gives the one that is there where its id is taken. */
  public Scan queue(ScanRequest request, Instant now) {
    Optional<Scan> there = find(request.id());
    if (there.isPresent()) {
      return there.get();
    }
    try {
      return estate.run(rows -> insert(rows, request, now.truncatedTo(ChronoUnit.MICROS)));
    } catch (DataAccessException e) {
      // somebody else asked for it in this moment: no lock, for storing a scan holds that for long
      return find(request.id()).orElseThrow(() -> e);
    }
  }

  private static Scan insert(Rows rows, ScanRequest request, Instant now) {
    rows.insert(SCAN, ScanFields.queued(request, now));
    List<@Nullable Object[]> accounts = new ArrayList<>();
    request.accounts().stream()
        .distinct()
        .forEach(account -> accounts.add(new Object[] {request.id(), account}));
    rows.insert(SCAN_ACCOUNT, List.of(SCAN_ACCOUNT.scan, SCAN_ACCOUNT.account), accounts);
    return one(rows, request.id()).orElseThrow();
  }

  /** Queues a scan once more that failed or was cancelled; false for any other. */
  public boolean queueAgain(String id) {
    return estate.run(rows -> {
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(SCAN.state, ScanState.QUEUED.id());
      values.put(SCAN.finishedAt, null);
      values.put(SCAN.error, null);
      return change(rows, id, values, ScanState.FAILED, ScanState.CANCELLED);
    });
  }

  /** Takes down that a scan started; false unless it was queued, or was running already. */
  public boolean start(String id, Instant now) {
    return estate.run(rows -> {
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(SCAN.state, ScanState.RUNNING.id());
      values.put(SCAN.startedAt, now.truncatedTo(ChronoUnit.MICROS));
      return change(rows, id, values, ScanState.QUEUED, ScanState.RUNNING);
    });
  }

  /** Whether a scan may be made now. */
  public enum Start {
    YES,
    /** It has ended. */
    OVER,
    /** As many of the tenant's run as may at once. */
    FULL
  }

  /**
   * As {@link #start(String, Instant)}, in one of the tenant's places: never more than so many
   * scans hold one, however many nodes ask at once. One that ran already keeps its place.
   *
   * @param places how many there are
   */
  public Start start(String id, Instant now, int places) {
    try {
      return estate.run(rows -> inPlace(rows, id, now.truncatedTo(ChronoUnit.MICROS), places));
    } catch (DataAccessException e) {
      // somebody else took the place in this moment
      if (UNIQUE.equals(e.sqlState())) {
        return Start.FULL;
      }
      throw e;
    }
  }

  private static Start inPlace(Rows rows, String id, Instant now, int places) {
    Map<String, Integer> taken =
        rows.from(SCAN)
            .select(SCAN.id, SCAN.place)
            .and(SCAN.place.isNotNull())
            .fetchMap(SCAN.id, SCAN.place);
    Optional<Integer> place =
        Optional.ofNullable(taken.get(id))
            .or(() ->
                IntStream.rangeClosed(1, places)
                    .boxed()
                    .filter(each -> !taken.containsValue(each))
                    .findFirst());
    if (place.isEmpty()) {
      return Start.FULL;
    }
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(SCAN.state, ScanState.RUNNING.id());
    values.put(SCAN.startedAt, now);
    values.put(SCAN.place, place.get());
    return change(rows, id, values, ScanState.QUEUED, ScanState.RUNNING) ? Start.YES : Start.OVER;
  }

  /** Takes down how far a scan is; false unless it runs: whoever makes it should stop. */
  public boolean progress(String id, Progress progress) {
    return estate.run(rows -> {
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(SCAN.progressDone, progress.done());
      values.put(SCAN.progressTotal, progress.total());
      values.put(SCAN.progressWhat, Texts.cut(progress.what(), LINE));
      return change(rows, id, values, ScanState.RUNNING);
    });
  }

  /** Takes down that a scan failed; false where it had ended. */
  public boolean fail(String id, String error, Instant now) {
    return estate.run(rows -> end(rows, id, ScanState.FAILED, error, now));
  }

  /** Cancels a scan; false where it had ended. */
  public boolean cancel(String id, Instant now) {
    return estate.run(rows -> end(rows, id, ScanState.CANCELLED, null, now));
  }

  private static boolean end(
      Rows rows, String id, ScanState state, @Nullable String error, Instant now) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(SCAN.state, state.id());
    values.put(SCAN.finishedAt, now.truncatedTo(ChronoUnit.MICROS));
    values.put(SCAN.place, null);
    values.put(SCAN.error, error == null ? null : Texts.cut(error, MESSAGE));
    return change(rows, id, values, ScanState.QUEUED, ScanState.RUNNING);
  }

  private static boolean change(
      Rows rows, String id, Map<Field<?>, @Nullable Object> values, ScanState... from) {
    List<String> states = List.of(from).stream().map(ScanState::id).toList();
    return rows.update(SCAN, values)
            .and(Rows.bare(SCAN.id).eq(id))
            .and(Rows.bare(SCAN.state).in(states))
            .execute()
        > 0;
  }

  /**
   * Stores what a scan read and what rules said of it, as one transaction. Stored before, or
   * cancelled meanwhile, it changes nothing; see {@link Stored#already}.
   *
   * @param now decides which mutes and acceptances hold
   * @throws dev.atoll.engine.error.AtollException SCAN_OUTDATED
   */
  public Stored finished(Judged judged, Instant now) {
    return estate.run(rows ->
        new Ingest(rows, estate.knowledge(rows).types())
            .store(judged, now.truncatedTo(ChronoUnit.MICROS)));
  }

  public Optional<Scan> find(String id) {
    return estate.run(rows -> one(rows, id));
  }

  private static Optional<Scan> one(Rows rows, String id) {
    return rows.from(SCAN)
        .select(ScanFields.COLUMNS)
        .and(SCAN.id.eq(id))
        .fetchOptional(ScanFields::scan);
  }

  /**
   * Scans, the newest first.
   *
   * @param account of one account alone
   */
  public Page<Scan> page(Optional<String> account, Paging paging) {
    return estate.run(rows -> {
      Condition condition =
          account
              .<Condition>map(number ->
                  SCAN.id.in(
                      rows.from(SCAN_ACCOUNT)
                          .only(SCAN_ACCOUNT.scan)
                          .and(SCAN_ACCOUNT.account.eq(number))))
              .orElse(DSL.noCondition());
      long total = rows.from(SCAN).select(DSL.count()).and(condition).fetchSingle(DSL.count());
      return KEYSET.page(
          rows.from(SCAN).select(ScanFields.COLUMNS).and(condition),
          paging,
          ScanFields::scan,
          total);
    });
  }

  /** How many scans are queued. */
  public int waiting() {
    return estate.run(rows ->
        rows.from(SCAN)
            .select(DSL.count())
            .and(SCAN.state.eq(ScanState.QUEUED.id()))
            .fetchSingle(DSL.count()));
  }

  /** Those that are queued or running, the oldest first. */
  public List<Scan> unfinished() {
    return estate.run(ScanFields::unfinished);
  }

  /**
   * What a scan changed; empty where there is no such scan.
   *
   * @param limit the most findings to show
   */
  public Optional<ScanChanges> changes(String id, int limit) {
    return estate.run(rows -> one(rows, id).map(scan -> changes(rows, scan, limit)));
  }

  private ScanChanges changes(Rows rows, Scan scan, int limit) {
    KnowledgeBase knowledge = estate.knowledge(rows);
    List<Field<?>> columns = new ArrayList<>(FindingRows.COLUMNS);
    columns.add(FINDING_EVENT.kind);
    List<Change> items =
        rows.from(FINDING_EVENT)
            .join(FINDING, FINDING.id.eq(FINDING_EVENT.finding))
            .join(RESOURCE, RESOURCE.id.eq(FINDING.resource))
            .select(columns)
            .and(FINDING_EVENT.scan.eq(scan.id()))
            .orderBy(FINDING.severity, FINDING.rule, FINDING.id)
            .limit(limit)
            .fetch(
                row -> new Change(row.get(FINDING_EVENT.kind), FindingRows.item(row, knowledge)));
    return new ScanChanges(scan.opened(), scan.resolved(), scan.reopened(), items);
  }
}
