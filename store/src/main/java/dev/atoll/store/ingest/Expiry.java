package dev.atoll.store.ingest;

import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.MuteTable.MUTE;

import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** Opens findings whose acceptance, or whose mute, has ended. */
public final class Expiry {
  private final Rows rows;

  public Expiry(Rows rows) {
    this.rows = rows;
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
    open(accepted, now, Kind.ACCEPTANCE_EXPIRED, events);
    open(muted, now, Kind.UNMUTED, events);
    events.write(rows);
    return accepted.size() + muted.size();
  }

  private SelectConditionStep<Record> accepted(Instant now) {
    return rows.from(FINDING)
        .select(FINDING.id, FINDING.resource, FINDING.account)
        .and(FINDING.status.eq(FindingStatus.ACCEPTED.id()))
        .and(FINDING.acceptedUntil.le(now));
  }

  private SelectConditionStep<Record> muted(Instant now) {
    return rows.from(FINDING)
        .leftJoin(MUTE, MUTE.id.eq(FINDING.mute).and(MUTE.until.isNull().or(MUTE.until.gt(now))))
        .select(FINDING.id, FINDING.resource, FINDING.account)
        .and(FINDING.mute.isNotNull())
        .and(MUTE.id.isNull());
  }

  private void open(Result<Record> findings, Instant now, Kind kind, Events events) {
    for (List<Long> chunk : Rows.chunks(findings.getValues(FINDING.id))) {
      Map<Field<?>, @Nullable Object> values = new HashMap<>();
      values.put(FINDING.status, FindingStatus.OPEN.id());
      values.put(FINDING.openedAt, now);
      values.put(FINDING.mute, null);
      values.put(FINDING.acceptedUntil, null);
      rows.update(FINDING, values).and(Rows.bare(FINDING.id).in(chunk)).execute();
    }
    findings.getValues(FINDING.id).forEach(id -> events.add(id, now, kind, "", null));
    Figures figures = new Figures(rows);
    figures.risks(new HashSet<>(findings.getValues(FINDING.resource)));
    figures.count(new HashSet<>(findings.getValues(FINDING.account)));
  }
}
