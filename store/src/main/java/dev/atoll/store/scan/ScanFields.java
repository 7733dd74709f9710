package dev.atoll.store.scan;

import static dev.atoll.store.schema.GapTable.GAP;
import static dev.atoll.store.schema.ScanTable.SCAN;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.scan.Scan.Progress;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Scans and gaps as rows give and take them. */
public final class ScanFields {
  static final List<Field<?>> COLUMNS =
      List.of(
          SCAN.id,
          SCAN.state,
          SCAN.accounts,
          SCAN.regions,
          SCAN.source,
          SCAN.requestedBy,
          SCAN.queuedAt,
          SCAN.startedAt,
          SCAN.finishedAt,
          SCAN.resources,
          SCAN.evaluations,
          SCAN.notEvaluated,
          SCAN.gaps,
          SCAN.opened,
          SCAN.resolved,
          SCAN.reopened,
          SCAN.progressDone,
          SCAN.progressTotal,
          SCAN.progressWhat,
          SCAN.error);
  public static final List<Field<?>> GAPS =
      List.of(
          GAP.account,
          GAP.region,
          GAP.service,
          GAP.operation,
          GAP.reason,
          GAP.permission,
          GAP.type,
          GAP.resource,
          GAP.detail);

  private ScanFields() {}

  static Scan scan(Record row) {
    return new Scan(
        row.get(SCAN.id),
        ScanState.of(row.get(SCAN.state)),
        Texts.split(row.get(SCAN.accounts)),
        Texts.split(row.get(SCAN.regions)),
        row.get(SCAN.source),
        row.get(SCAN.requestedBy),
        row.get(SCAN.queuedAt),
        Optional.ofNullable(row.get(SCAN.startedAt)),
        Optional.ofNullable(row.get(SCAN.finishedAt)),
        row.get(SCAN.resources),
        row.get(SCAN.evaluations),
        row.get(SCAN.notEvaluated),
        row.get(SCAN.gaps),
        row.get(SCAN.opened),
        row.get(SCAN.resolved),
        row.get(SCAN.reopened),
        new Progress(
            row.get(SCAN.progressDone), row.get(SCAN.progressTotal), row.get(SCAN.progressWhat)),
        Optional.ofNullable(row.get(SCAN.error)));
  }

  public static Gap gap(Record row) {
    return new Gap(
        row.get(GAP.account),
        row.get(GAP.region),
        row.get(GAP.service),
        row.get(GAP.operation),
        GapReason.valueOf(row.get(GAP.reason).toUpperCase(Locale.ROOT).replace('-', '_')),
        Optional.ofNullable(row.get(GAP.permission)),
        row.get(GAP.type),
        Optional.ofNullable(row.get(GAP.resource)),
        row.get(GAP.detail));
  }

  /** The columns of a scan that was asked for. */
  public static Map<Field<?>, @Nullable Object> queued(ScanRequest request, Instant now) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(SCAN.id, request.id());
    values.put(SCAN.state, ScanState.QUEUED.id());
    values.put(SCAN.accounts, Texts.join(request.accounts()));
    values.put(SCAN.regions, Texts.join(request.regions()));
    values.put(SCAN.source, request.source());
    values.put(SCAN.requestedBy, request.requestedBy());
    values.put(SCAN.queuedAt, now);
    values.put(SCAN.resources, 0);
    values.put(SCAN.calls, 0);
    values.put(SCAN.evaluations, 0);
    values.put(SCAN.notEvaluated, 0);
    values.put(SCAN.gaps, 0);
    values.put(SCAN.opened, 0);
    values.put(SCAN.resolved, 0);
    values.put(SCAN.reopened, 0);
    values.put(SCAN.progressDone, 0);
    values.put(SCAN.progressTotal, 0);
    values.put(SCAN.progressWhat, "");
    return values;
  }

  /** Those that are queued or running, the oldest first. */
  public static List<Scan> unfinished(Rows rows) {
    return rows.from(SCAN)
        .select(COLUMNS)
        .and(SCAN.state.in(ScanState.QUEUED.id(), ScanState.RUNNING.id()))
        .orderBy(SCAN.queuedAt, SCAN.id)
        .fetch(ScanFields::scan);
  }
}
