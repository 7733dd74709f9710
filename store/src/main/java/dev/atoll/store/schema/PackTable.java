package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** A tenant's own packs. */
public final class PackTable extends EstateTable {
  public static final PackTable PACK = new PackTable("pack");

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> rules = column("rules", SQLDataType.VARCHAR);
  public final Field<String> changedBy = column("changed_by", SQLDataType.VARCHAR);
  public final Field<Instant> changedAt = column("changed_at", SQLDataType.INSTANT);

  private PackTable(String alias) {
    super("pack", alias);
  }
}
