package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** The accounts of each scan. */
public final class ScanAccountTable extends EstateTable {
  public static final ScanAccountTable SCAN_ACCOUNT = new ScanAccountTable("scan_account");

  public final Field<String> scan = column("scan", SQLDataType.VARCHAR);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);

  private ScanAccountTable(String alias) {
    super("scan_account", alias);
  }

  /** This table once more in one query, under another name. */
  public ScanAccountTable called(String alias) {
    return new ScanAccountTable(alias);
  }
}
