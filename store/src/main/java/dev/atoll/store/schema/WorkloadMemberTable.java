package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Resources of workloads, those of nested ones included. */
public final class WorkloadMemberTable extends EstateTable {
  public static final WorkloadMemberTable WORKLOAD_MEMBER = new WorkloadMemberTable();

  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<Long> resource = column("resource", SQLDataType.BIGINT);

  private WorkloadMemberTable() {
    super("workload_member", "workload_member");
  }
}
