package dev.atoll.store.schema;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Resources as they were seen last. */
public final class ResourceTable extends EstateTable {
  public static final ResourceTable RESOURCE = new ResourceTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<UUID> identity = column("identity", SQLDataType.UUID);
  public final Field<String> type = column("type", SQLDataType.VARCHAR);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> region = column("region", SQLDataType.VARCHAR);
  public final Field<String> identifier = column("identifier", SQLDataType.VARCHAR);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> arn = column("arn", SQLDataType.VARCHAR);
  public final Field<String> tags = column("tags", SQLDataType.VARCHAR);
  public final Field<String> zone = column("zone", SQLDataType.VARCHAR);
  public final Field<UUID> content = column("content", SQLDataType.UUID);
  public final Field<byte[]> outcomes = column("outcomes", SQLDataType.VARBINARY);
  public final Field<Instant> firstSeen = column("first_seen", SQLDataType.INSTANT);
  public final Field<Instant> lastSeen = column("last_seen", SQLDataType.INSTANT);
  public final Field<Instant> goneAt = column("gone_at", SQLDataType.INSTANT);
  public final Field<Integer> high = column("high", SQLDataType.INTEGER);
  public final Field<Integer> medium = column("medium", SQLDataType.INTEGER);
  public final Field<Integer> low = column("low", SQLDataType.INTEGER);

  /** All open findings; the database adds them up. */
  public final Field<Integer> risks = column("risks", SQLDataType.INTEGER);

  /** Grows with high, then medium, then low risks; the database puts it together. */
  public final Field<Long> urgency = column("urgency", SQLDataType.BIGINT);

  private ResourceTable() {
    super("resource", "resource");
  }
}
