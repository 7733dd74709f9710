package dev.atoll.store.schema;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;

/** Tables joined, of one tenant's rows. */
public final class Source {
  private final DSLContext dsl;
  private final long tenant;
  private final Table<?> tables;
  private final Condition own;

  Source(DSLContext dsl, long tenant, Table<?> tables, Condition own) {
    this.dsl = dsl;
    this.tenant = tenant;
    this.tables = tables;
    this.own = own;
  }

  public Source join(EstateTable table, Condition on) {
    return new Source(
        dsl, tenant, tables.join(table.declared()).on(table.tenant().eq(tenant).and(on)), own);
  }

  public Source leftJoin(EstateTable table, Condition on) {
    return new Source(
        dsl, tenant, tables.leftJoin(table.declared()).on(table.tenant().eq(tenant).and(on)), own);
  }

  /** The query so far; conditions follow with {@code and}. */
  public SelectConditionStep<Record> select(SelectFieldOrAsterisk... fields) {
    return dsl.select(fields).from(tables).where(own);
  }

  /** The query so far; conditions follow with {@code and}. */
  public SelectConditionStep<Record> select(Collection<? extends SelectFieldOrAsterisk> fields) {
    return dsl.select(fields).from(tables).where(own);
  }

  /** A query of one column, to stand in {@code in}. */
  public <T> SelectConditionStep<Record1<T>> only(SelectField<T> field) {
    return dsl.select(field).from(tables).where(own);
  }

  public SelectConditionStep<Record> selectDistinct(SelectFieldOrAsterisk... fields) {
    return dsl.selectDistinct(fields).from(tables).where(own);
  }
}
