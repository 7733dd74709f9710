package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Patterns of findings that are not shown. */
public final class MuteTable extends EstateTable {
  public static final MuteTable MUTE = new MuteTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> rule = column("rule", SQLDataType.VARCHAR);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> region = column("region", SQLDataType.VARCHAR);
  public final Field<String> resource = column("resource", SQLDataType.VARCHAR);
  public final Field<String> tag = column("tag", SQLDataType.VARCHAR);
  public final Field<String> reason = column("reason", SQLDataType.VARCHAR);
  public final Field<String> actor = column("actor", SQLDataType.VARCHAR);
  public final Field<Instant> until = column("until", SQLDataType.INSTANT);
  public final Field<Instant> createdAt = column("created_at", SQLDataType.INSTANT);

  private MuteTable() {
    super("mute", "mute");
  }
}
