package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Snapshots as they were read, in parts. */
public final class SnapshotPartTable extends EstateTable {
  public static final SnapshotPartTable SNAPSHOT_PART = new SnapshotPartTable("snapshot_part");

  public final Field<String> scan = column("scan", SQLDataType.VARCHAR);
  public final Field<Integer> part = column("part", SQLDataType.INTEGER);
  public final Field<byte[]> body = column("body", SQLDataType.VARBINARY);

  private SnapshotPartTable(String alias) {
    super("snapshot_part", alias);
  }
}
