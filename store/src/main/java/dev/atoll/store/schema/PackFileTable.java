package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** The files of packs. */
public final class PackFileTable extends EstateTable {
  public static final PackFileTable PACK_FILE = new PackFileTable("pack_file");

  public final Field<Long> pack = column("pack", SQLDataType.BIGINT);
  public final Field<String> path = column("path", SQLDataType.VARCHAR);
  public final Field<String> text = column("body", SQLDataType.VARCHAR);

  private PackFileTable(String alias) {
    super("pack_file", alias);
  }
}
