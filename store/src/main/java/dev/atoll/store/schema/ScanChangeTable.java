package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What a scan changed, by severity. */
public final class ScanChangeTable extends EstateTable {
  public static final ScanChangeTable SCAN_CHANGE = new ScanChangeTable();

  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<Instant> happenedAt = column("happened_at", SQLDataType.INSTANT);
  public final Field<String> scan = column("scan", SQLDataType.VARCHAR);
  public final Field<Integer> severity = column("severity", SQLDataType.INTEGER);
  public final Field<Integer> opened = column("opened", SQLDataType.INTEGER);
  public final Field<Integer> resolved = column("resolved", SQLDataType.INTEGER);
  public final Field<Integer> reopened = column("reopened", SQLDataType.INTEGER);
  public final Field<Long> mendedSeconds = column("mended_seconds", SQLDataType.BIGINT);

  private ScanChangeTable() {
    super("scan_change", "scan_change");
  }
}
