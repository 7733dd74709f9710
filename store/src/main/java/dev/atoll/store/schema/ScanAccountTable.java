package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** The accounts of each scan. */
public final class ScanAccountTable extends EstateTable {
  public static final ScanAccountTable SCAN_ACCOUNT = new ScanAccountTable();

  public final Field<String> scan = column("scan", SQLDataType.VARCHAR);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);

  private ScanAccountTable() {
    super("scan_account", "scan_account");
  }
}
