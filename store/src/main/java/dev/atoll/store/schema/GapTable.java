package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What a scan did not see. */
public final class GapTable extends EstateTable {
  public static final GapTable GAP = new GapTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> scan = column("scan", SQLDataType.VARCHAR);
  public final Field<Integer> number = column("number", SQLDataType.INTEGER);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> region = column("region", SQLDataType.VARCHAR);
  public final Field<String> service = column("service", SQLDataType.VARCHAR);
  public final Field<String> operation = column("operation", SQLDataType.VARCHAR);
  public final Field<String> reason = column("reason", SQLDataType.VARCHAR);
  public final Field<String> permission = column("permission", SQLDataType.VARCHAR);
  public final Field<String> type = column("type", SQLDataType.VARCHAR);
  public final Field<String> resource = column("resource", SQLDataType.VARCHAR);
  public final Field<String> detail = column("detail", SQLDataType.VARCHAR);

  private GapTable() {
    super("gap", "gap");
  }
}
