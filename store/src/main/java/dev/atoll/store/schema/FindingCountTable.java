package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** How many findings, by place, rule and status. */
public final class FindingCountTable extends EstateTable {
  public static final FindingCountTable FINDING_COUNT = new FindingCountTable();

  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> region = column("region", SQLDataType.VARCHAR);
  public final Field<String> rule = column("rule", SQLDataType.VARCHAR);
  public final Field<Integer> severity = column("severity", SQLDataType.INTEGER);
  public final Field<String> status = column("status", SQLDataType.VARCHAR);
  public final Field<Integer> findings = column("findings", SQLDataType.INTEGER);

  private FindingCountTable() {
    super("finding_count", "finding_count");
  }
}
