package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Which lives of which findings a channel was told of. */
public final class ToldTable extends EstateTable {
  public static final ToldTable TOLD = new ToldTable("told");

  public final Field<Long> notification = column("notification", SQLDataType.BIGINT);
  public final Field<Long> finding = column("finding", SQLDataType.BIGINT);
  public final Field<Instant> openedAt = column("opened_at", SQLDataType.INSTANT);

  private ToldTable(String alias) {
    super("told", alias);
  }
}
