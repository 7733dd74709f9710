package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Workloads as they are defined. */
public final class WorkloadTable extends EstateTable {
  public static final WorkloadTable WORKLOAD = new WorkloadTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> environment = column("environment", SQLDataType.VARCHAR);
  public final Field<String> criticality = column("criticality", SQLDataType.VARCHAR);
  public final Field<String> owner = column("owner", SQLDataType.VARCHAR);
  public final Field<Long> parent = column("parent", SQLDataType.BIGINT);
  public final Field<String> definition = column("definition", SQLDataType.VARCHAR);

  private WorkloadTable() {
    super("workload", "workload");
  }
}
