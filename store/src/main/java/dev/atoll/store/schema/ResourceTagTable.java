package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Tags of resources. */
public final class ResourceTagTable extends EstateTable {
  public static final ResourceTagTable RESOURCE_TAG = new ResourceTagTable("resource_tag");

  public final Field<Long> resource = column("resource", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> content = column("content", SQLDataType.VARCHAR);

  private ResourceTagTable(String alias) {
    super("resource_tag", alias);
  }

  /** This table once more in one query, under another name. */
  public ResourceTagTable called(String alias) {
    return new ResourceTagTable(alias);
  }
}
