package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** When to scan by itself. */
public final class ScheduleTable extends EstateTable {
  public static final ScheduleTable SCHEDULE = new ScheduleTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> cron = column("cron", SQLDataType.VARCHAR);
  public final Field<String> zone = column("zone", SQLDataType.VARCHAR);
  public final Field<String> accounts = column("accounts", SQLDataType.VARCHAR);
  public final Field<Instant> nextAt = column("next_at", SQLDataType.INSTANT);

  private ScheduleTable() {
    super("schedule", "schedule");
  }
}
