package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Which resource names which. */
public final class ResourceLinkTable extends EstateTable {
  public static final ResourceLinkTable RESOURCE_LINK = new ResourceLinkTable();

  public final Field<Long> source = column("source", SQLDataType.BIGINT);
  public final Field<Long> target = column("target", SQLDataType.BIGINT);
  public final Field<String> via = column("via", SQLDataType.VARCHAR);

  private ResourceLinkTable() {
    super("resource_link", "resource_link");
  }
}
