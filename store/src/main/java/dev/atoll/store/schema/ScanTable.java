package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Scans, from queued to done. */
public final class ScanTable extends EstateTable {
  public static final ScanTable SCAN = new ScanTable();

  public final Field<String> id = column("id", SQLDataType.VARCHAR);
  public final Field<String> state = column("state", SQLDataType.VARCHAR);
  public final Field<String> accounts = column("accounts", SQLDataType.VARCHAR);
  public final Field<String> regions = column("regions", SQLDataType.VARCHAR);
  public final Field<String> source = column("source", SQLDataType.VARCHAR);
  public final Field<String> requestedBy = column("requested_by", SQLDataType.VARCHAR);
  public final Field<Instant> queuedAt = column("queued_at", SQLDataType.INSTANT);
  public final Field<Instant> startedAt = column("started_at", SQLDataType.INSTANT);
  public final Field<Instant> finishedAt = column("finished_at", SQLDataType.INSTANT);
  public final Field<String> knowledge = column("knowledge", SQLDataType.VARCHAR);
  public final Field<Integer> resources = column("resources", SQLDataType.INTEGER);
  public final Field<Long> calls = column("calls", SQLDataType.BIGINT);
  public final Field<Long> evaluations = column("evaluations", SQLDataType.BIGINT);
  public final Field<Long> notEvaluated = column("not_evaluated", SQLDataType.BIGINT);
  public final Field<Integer> gaps = column("gaps", SQLDataType.INTEGER);
  public final Field<Integer> opened = column("opened", SQLDataType.INTEGER);
  public final Field<Integer> resolved = column("resolved", SQLDataType.INTEGER);
  public final Field<Integer> reopened = column("reopened", SQLDataType.INTEGER);
  public final Field<Long> progressDone = column("progress_done", SQLDataType.BIGINT);
  public final Field<Long> progressTotal = column("progress_total", SQLDataType.BIGINT);
  public final Field<String> progressWhat = column("progress_what", SQLDataType.VARCHAR);
  public final Field<Integer> place = column("place", SQLDataType.INTEGER);
  public final Field<String> error = column("error", SQLDataType.VARCHAR);

  private ScanTable() {
    super("scan", "scan");
  }
}
