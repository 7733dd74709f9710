package dev.atoll.store.schema;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A table whose rows belong to tenants. It is no table to jOOQ: only {@link Rows} can put it in a
 * query, and adds the tenant. So no query can forget it.
 */
public abstract class EstateTable {
  private final String name;
  private final String alias;
  private final Field<Long> tenant;

  /**
   * @param name as in the migration
   * @param alias as queries call it
   */
  protected EstateTable(String name, String alias) {
    this.name = name;
    this.alias = alias;
    this.tenant = column("tenant", SQLDataType.BIGINT);
  }

  /** A column of this table. */
  protected final <T> Field<T> column(String column, DataType<T> type) {
    return DSL.field(DSL.name(alias, column), type);
  }

  final Field<Long> tenant() {
    return tenant;
  }

  /** The table as it stands in {@code from} and {@code join}. */
  final Table<Record> declared() {
    return name.equals(alias) ? plain() : plain().as(DSL.name(alias));
  }

  /** The table as it stands in {@code insert}, {@code update} and {@code delete}. */
  final Table<Record> plain() {
    return DSL.table(DSL.name(name));
  }

  /** A column as it stands in {@code insert} and behind {@code set}: without its table. */
  static <T> Field<T> bare(Field<T> column) {
    return DSL.field(column.getUnqualifiedName(), column.getDataType());
  }
}
