package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What happened to findings. */
public final class FindingEventTable extends EstateTable {
  public static final FindingEventTable FINDING_EVENT = new FindingEventTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<Long> finding = column("finding", SQLDataType.BIGINT);
  public final Field<Instant> happenedAt = column("happened_at", SQLDataType.INSTANT);
  public final Field<String> kind = column("kind", SQLDataType.VARCHAR);
  public final Field<String> actor = column("actor", SQLDataType.VARCHAR);
  public final Field<String> note = column("note", SQLDataType.VARCHAR);
  public final Field<String> scan = column("scan", SQLDataType.VARCHAR);

  private FindingEventTable() {
    super("finding_event", "finding_event");
  }
}
