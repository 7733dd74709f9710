package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Outcomes of every rule after a scan. */
public final class TallyTable extends EstateTable {
  public static final TallyTable TALLY = new TallyTable();

  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> region = column("region", SQLDataType.VARCHAR);
  public final Field<Instant> happenedAt = column("happened_at", SQLDataType.INSTANT);
  public final Field<String> scan = column("scan", SQLDataType.VARCHAR);
  public final Field<Boolean> latest = column("latest", SQLDataType.BOOLEAN);
  public final Field<Long> passedWeight = column("passed_weight", SQLDataType.BIGINT);
  public final Field<Long> judgedWeight = column("judged_weight", SQLDataType.BIGINT);
  public final Field<Integer> high = column("high", SQLDataType.INTEGER);
  public final Field<Integer> medium = column("medium", SQLDataType.INTEGER);
  public final Field<Integer> low = column("low", SQLDataType.INTEGER);
  public final Field<byte[]> counts = column("counts", SQLDataType.VARBINARY);

  private TallyTable() {
    super("tally", "tally");
  }
}
