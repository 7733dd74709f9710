package dev.atoll.store.ingest;

import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.MuteTable.MUTE;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.finding.FindingRows;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.finding.MuteMatcher;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** Opens findings whose acceptance, or whose mute, has ended, and that no other mute hides. */
public final class Expiry {
  private static final List<Field<?>> COLUMNS = columns();

  private final Rows rows;

  public Expiry(Rows rows) {
    this.rows = rows;
  }

  private static List<Field<?>> columns() {
    List<Field<?>> columns = new ArrayList<>(MuteMatcher.COLUMNS);
    columns.addAll(List.of(FINDING.id, FINDING.resource));
    return List.copyOf(columns);
  }

  /** Whether anything has ended by then; takes no lock. */
  public boolean isDue(Instant now) {
    return accepted(now).limit(1).fetch().isNotEmpty() || muted(now).limit(1).fetch().isNotEmpty();
  }

  /** Opens what has ended by then; gives how many. Whoever calls holds the tenant. */
  public int expire(Instant now) {
    Events events = new Events("clock");
    Result<Record> accepted = accepted(now).fetch();
    Result<Record> muted = muted(now).fetch();
    if (accepted.isEmpty() && muted.isEmpty()) {
      return 0;
    }
    MuteMatcher mutes = MuteMatcher.load(rows, now);
    int opened =
        ended(accepted, mutes, now, Kind.ACCEPTANCE_EXPIRED, events)
            + ended(muted, mutes, now, Kind.UNMUTED, events);
    events.write(rows);
    Set<Long> resources = new HashSet<>(accepted.getValues(FINDING.resource));
    resources.addAll(muted.getValues(FINDING.resource));
    Set<String> accounts = new HashSet<>(accepted.getValues(RESOURCE.account));
    accounts.addAll(muted.getValues(RESOURCE.account));
    Figures figures = new Figures(rows);
    figures.risks(resources);
    figures.count(accounts);
    return opened;
  }

  private SelectConditionStep<Record> accepted(Instant now) {
    return FindingRows.source(rows)
        .select(COLUMNS)
        .and(FINDING.status.eq(FindingStatus.ACCEPTED.id()))
        .and(FINDING.acceptedUntil.le(now));
  }

  private SelectConditionStep<Record> muted(Instant now) {
    return FindingRows.source(rows)
        .leftJoin(MUTE, MUTE.id.eq(FINDING.mute).and(MUTE.until.isNull().or(MUTE.until.gt(now))))
        .select(COLUMNS)
        .and(FINDING.mute.isNotNull())
        .and(MUTE.id.isNull());
  }

  /** Opens findings, but for those that another mute hides: these are given to it. */
  private int ended(
      Result<Record> findings, MuteMatcher mutes, Instant now, Kind kind, Events events) {
    List<Long> open = new ArrayList<>();
    Map<Long, List<Long>> hidden = new TreeMap<>();
    for (Record row : findings) {
      long id = row.get(FINDING.id);
      mutes
          .find(row)
          .ifPresentOrElse(
              mute -> hidden.computeIfAbsent(mute, _ -> new ArrayList<>()).add(id),
              () -> open.add(id));
    }
    hidden.forEach((mute, ids) -> {
      set(ids, FindingStatus.MUTED, mute, Map.of());
      if (kind == Kind.ACCEPTANCE_EXPIRED) {
        ids.forEach(id -> {
          events.add(id, now, kind, "", null);
          events.add(id, now, Kind.MUTED, "", null);
        });
      }
    });
    set(open, FindingStatus.OPEN, null, Map.of(FINDING.openedAt, now));
    open.forEach(id -> events.add(id, now, kind, "", null));
    return open.size();
  }

  private void set(
      List<Long> findings, FindingStatus status, @Nullable Long mute, Map<Field<?>, ?> besides) {
    Map<Field<?>, @Nullable Object> values = new HashMap<>(besides);
    values.put(FINDING.status, status.id());
    values.put(FINDING.mute, mute);
    values.put(FINDING.acceptedUntil, null);
    for (List<Long> chunk : Rows.chunks(findings)) {
      rows.update(FINDING, values).and(Rows.bare(FINDING.id).in(chunk)).execute();
    }
  }
}
