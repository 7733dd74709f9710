package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Lenses of a tenant's own. */
public final class LensTable extends EstateTable {
  public static final LensTable LENS = new LensTable("lens");

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> version = column("version", SQLDataType.VARCHAR);
  public final Field<byte[]> body = column("body", SQLDataType.VARBINARY);
  public final Field<byte[]> rules = column("rules", SQLDataType.VARBINARY);
  public final Field<String> changedBy = column("changed_by", SQLDataType.VARCHAR);
  public final Field<Instant> changedAt = column("changed_at", SQLDataType.INSTANT);

  private LensTable(String alias) {
    super("lens", alias);
  }
}
