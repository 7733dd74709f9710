package dev.atoll.store.schema;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Which content a resource had from when to when. */
public final class ResourceVersionTable extends EstateTable {
  public static final ResourceVersionTable RESOURCE_VERSION = new ResourceVersionTable();

  public final Field<Long> resource = column("resource", SQLDataType.BIGINT);
  public final Field<Instant> since = column("since", SQLDataType.INSTANT);
  public final Field<Instant> until = column("until", SQLDataType.INSTANT);
  public final Field<UUID> content = column("content", SQLDataType.UUID);

  private ResourceVersionTable() {
    super("resource_version", "resource_version");
  }
}
