package dev.atoll.store.schema;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Configurations, once per content. */
public final class ContentTable extends EstateTable {
  public static final ContentTable CONTENT = new ContentTable();

  public final Field<UUID> hash = column("hash", SQLDataType.UUID);
  public final Field<Integer> part = column("part", SQLDataType.INTEGER);
  public final Field<byte[]> body = column("body", SQLDataType.VARBINARY);

  private ContentTable() {
    super("content", "content");
  }
}
