package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Organizations whose accounts are found by themselves. */
public final class OrganizationTable extends EstateTable {
  public static final OrganizationTable ORGANIZATION = new OrganizationTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> roleName = column("role_name", SQLDataType.VARCHAR);
  public final Field<String> externalId = column("external_id", SQLDataType.VARCHAR);
  public final Field<String> environment = column("environment", SQLDataType.VARCHAR);
  public final Field<Instant> readAt = column("read_at", SQLDataType.INSTANT);
  public final Field<String> message = column("message", SQLDataType.VARCHAR);

  private OrganizationTable() {
    super("organization", "organization");
  }
}
