package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Which lists are whole and which rules judged them, by account and region. */
public final class SightTable extends EstateTable {
  public static final SightTable SIGHT = new SightTable();

  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> region = column("region", SQLDataType.VARCHAR);
  public final Field<byte[]> body = column("body", SQLDataType.VARBINARY);

  private SightTable() {
    super("sight", "sight");
  }
}
