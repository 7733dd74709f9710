package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Sums that are 0 where there is nothing to sum up. */
public final class Sums {
  private Sums() {}

  public static Field<Long> of(Field<? extends Number> column) {
    return DSL.coalesce(DSL.sum(column), DSL.inline(0)).cast(SQLDataType.BIGINT);
  }
}
