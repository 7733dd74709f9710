package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Which workloads are reviewed by which lenses. */
public final class LensWorkloadTable extends EstateTable {
  public static final LensWorkloadTable LENS_WORKLOAD = new LensWorkloadTable("lens_workload");

  public final Field<Long> lens = column("lens", SQLDataType.BIGINT);
  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);

  private LensWorkloadTable(String alias) {
    super("lens_workload", alias);
  }
}
