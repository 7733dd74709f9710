package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Messages, and what became of them. */
public final class DeliveryTable extends EstateTable {
  public static final DeliveryTable DELIVERY = new DeliveryTable("delivery");

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<Long> notification = column("notification", SQLDataType.BIGINT);
  public final Field<String> cause = column("cause", SQLDataType.VARCHAR);
  public final Field<String> event = column("event", SQLDataType.VARCHAR);
  public final Field<String> title = column("title", SQLDataType.VARCHAR);
  public final Field<String> body = column("body", SQLDataType.VARCHAR);
  public final Field<String> state = column("state", SQLDataType.VARCHAR);
  public final Field<Integer> attempts = column("attempts", SQLDataType.INTEGER);
  public final Field<String> error = column("error", SQLDataType.VARCHAR);
  public final Field<Instant> createdAt = column("created_at", SQLDataType.INSTANT);
  public final Field<Instant> sentAt = column("sent_at", SQLDataType.INSTANT);

  private DeliveryTable(String alias) {
    super("delivery", alias);
  }
}
