package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Resources of workloads, those of nested ones included. */
public final class WorkloadMemberTable extends EstateTable {
  public static final WorkloadMemberTable WORKLOAD_MEMBER =
      new WorkloadMemberTable("workload_member");

  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<Long> resource = column("resource", SQLDataType.BIGINT);

  private WorkloadMemberTable(String alias) {
    super("workload_member", alias);
  }

  /** This table once more in one query, under another name. */
  public WorkloadMemberTable called(String alias) {
    return new WorkloadMemberTable(alias);
  }
}
