package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** The values of parameters that tenants changed. */
public final class ParameterValueTable extends EstateTable {
  public static final ParameterValueTable PARAMETER_VALUE =
      new ParameterValueTable("parameter_value");

  public final Field<String> rule = column("rule", SQLDataType.VARCHAR);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> body = column("body", SQLDataType.VARCHAR);
  public final Field<String> changedBy = column("changed_by", SQLDataType.VARCHAR);
  public final Field<Instant> changedAt = column("changed_at", SQLDataType.INSTANT);

  private ParameterValueTable(String alias) {
    super("parameter_value", alias);
  }
}
