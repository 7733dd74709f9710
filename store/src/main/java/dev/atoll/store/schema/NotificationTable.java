package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Who is told of what. */
public final class NotificationTable extends EstateTable {
  public static final NotificationTable NOTIFICATION = new NotificationTable("notification");

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> kind = column("kind", SQLDataType.VARCHAR);
  public final Field<String> target = column("target", SQLDataType.VARCHAR);
  public final Field<byte[]> sealed = column("sealed", SQLDataType.VARBINARY);
  public final Field<Integer> severity = column("severity", SQLDataType.INTEGER);
  public final Field<String> events = column("events", SQLDataType.VARCHAR);
  public final Field<String> environment = column("environment", SQLDataType.VARCHAR);
  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<Boolean> enabled = column("enabled", SQLDataType.BOOLEAN);
  public final Field<Instant> digestAt = column("digest_at", SQLDataType.INSTANT);
  public final Field<Instant> createdAt = column("created_at", SQLDataType.INSTANT);

  private NotificationTable(String alias) {
    super("notification", alias);
  }
}
