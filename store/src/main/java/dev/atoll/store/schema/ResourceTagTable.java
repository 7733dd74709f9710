package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Tags of resources. */
public final class ResourceTagTable extends EstateTable {
  public static final ResourceTagTable RESOURCE_TAG = new ResourceTagTable();

  public final Field<Long> resource = column("resource", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> content = column("content", SQLDataType.VARCHAR);

  private ResourceTagTable() {
    super("resource_tag", "resource_tag");
  }
}
