package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** AWS accounts of a tenant. */
public final class AccountTable extends EstateTable {
  public static final AccountTable ACCOUNT = new AccountTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> roleArn = column("role_arn", SQLDataType.VARCHAR);
  public final Field<String> externalId = column("external_id", SQLDataType.VARCHAR);
  public final Field<String> environment = column("environment", SQLDataType.VARCHAR);
  public final Field<String> regions = column("regions", SQLDataType.VARCHAR);
  public final Field<String> state = column("state", SQLDataType.VARCHAR);
  public final Field<Instant> checkedAt = column("checked_at", SQLDataType.INSTANT);
  public final Field<String> checkMessage = column("check_message", SQLDataType.VARCHAR);
  public final Field<String> lastScan = column("last_scan", SQLDataType.VARCHAR);
  public final Field<Instant> scannedAt = column("scanned_at", SQLDataType.INSTANT);
  public final Field<Integer> resources = column("resources", SQLDataType.INTEGER);
  public final Field<Long> organization = column("organization", SQLDataType.BIGINT);
  public final Field<Integer> gaps = column("gaps", SQLDataType.INTEGER);

  private AccountTable() {
    super("account", "account");
  }
}
