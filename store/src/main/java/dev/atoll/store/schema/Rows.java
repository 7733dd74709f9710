package dev.atoll.store.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DeleteConditionStep;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Sequence;
import org.jooq.UpdateConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** One tenant's rows, within one transaction: the only way to the tables of the estate. */
public final class Rows {
  private static final Sequence<Long> IDS = DSL.sequence(DSL.name("ids"), SQLDataType.BIGINT);
  private static final int BATCH = 1000;

  private final DSLContext dsl;
  private final long tenant;

  public Rows(DSLContext dsl, long tenant) {
    this.dsl = dsl;
    this.tenant = tenant;
  }

  /** Whether the engine is PostgreSQL. */
  public boolean onPostgres() {
    return dsl.family() == SQLDialect.POSTGRES;
  }

  public Source from(EstateTable table) {
    return new Source(dsl, tenant, table.declared(), table.tenant().eq(tenant));
  }

  /** An update of the rows that the conditions, which follow with {@code and}, leave. */
  public UpdateConditionStep<Record> update(EstateTable table, Map<? extends Field<?>, ?> values) {
    Map<Field<?>, Object> bare = new LinkedHashMap<>();
    values.forEach((column, value) -> bare.put(EstateTable.bare(column), value));
    return dsl.update(table.plain()).set(bare).where(bare(table.tenant()).eq(tenant));
  }

  /** Deletes the rows that the conditions, which follow with {@code and}, leave. */
  public DeleteConditionStep<Record> delete(EstateTable table) {
    return dsl.deleteFrom(table.plain()).where(bare(table.tenant()).eq(tenant));
  }

  /** Inserts rows in batches; each has the columns' values in their order. */
  public void insert(EstateTable table, List<Field<?>> columns, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Field<?>> all = own(table, columns);
    Object[] empty = new Object[all.size()];
    var insert = dsl.insertInto(table.plain()).columns(all).values(empty);
    for (int from = 0; from < rows.size(); from += BATCH) {
      BatchBindStep batch = dsl.batch(insert);
      for (@Nullable Object[] row : rows.subList(from, Math.min(rows.size(), from + BATCH))) {
        batch = batch.bind(withTenant(row));
      }
      batch.execute();
    }
  }

  /** Inserts one row. */
  public void insert(EstateTable table, Map<? extends Field<?>, ?> values) {
    insert(
        table,
        List.copyOf(values.keySet()),
        List.<@Nullable Object[]>of(values.values().toArray()));
  }

  /** Inserts what a query of {@link #from} gives; its columns in the order of these. */
  public int insert(EstateTable table, List<Field<?>> columns, Select<?> query) {
    return dsl.insertInto(table.plain()).columns(own(table, columns)).select(query).execute();
  }

  /** The tenant as the first column of a query for {@link #insert(EstateTable, List, Select)}. */
  public Field<Long> own() {
    return DSL.val(tenant, SQLDataType.BIGINT);
  }

  /**
   * Updates many rows, each by its own values.
   *
   * @param keys the columns that tell the row
   * @param rows the columns' values, then the keys'
   */
  public void updateEach(
      EstateTable table,
      List<Field<?>> columns,
      List<Field<?>> keys,
      List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Map<Field<?>, Object> set = new LinkedHashMap<>();
    columns.forEach(column -> set.put(EstateTable.bare(column), DSL.val(null, column)));
    Condition where = DSL.noCondition();
    for (Field<?> key : keys) {
      where = where.and(equal(key));
    }
    var update =
        dsl.update(table.plain()).set(set).where(where).and(bare(table.tenant()).eq(tenant));
    for (int from = 0; from < rows.size(); from += BATCH) {
      BatchBindStep batch = dsl.batch(update);
      for (@Nullable Object[] row : rows.subList(from, Math.min(rows.size(), from + BATCH))) {
        @Nullable Object[] bound = new @Nullable Object[row.length + 1];
        System.arraycopy(row, 0, bound, 0, row.length);
        bound[row.length] = tenant;
        batch = batch.bind(bound);
      }
      batch.execute();
    }
  }

  private static <T> Condition equal(Field<T> key) {
    return bare(key).eq(DSL.val((T) null, key.getDataType()));
  }

  /** Waits until no other transaction holds the tenant, and holds it to the end of this one. */
  public void lockTenant() {
    var row =
        dsl.selectOne()
            .from(DSL.table(DSL.name("tenant")))
            .where(DSL.field(DSL.name("id"), SQLDataType.BIGINT).eq(tenant));
    // on PostgreSQL the stronger lock would hold up everyone who refers to the tenant
    var locked = onPostgres() ? row.forNoKeyUpdate() : row.forUpdate();
    locked.fetch();
  }

  /** So many new ids, of no row yet. */
  public List<Long> ids(int count) {
    return count == 0 ? List.of() : dsl.nextvals(IDS, count);
  }

  public long id() {
    return ids(1).getFirst();
  }

  /** A column as conditions of {@link #update} and {@link #delete} name it. */
  public static <T> Field<T> bare(Field<T> column) {
    return EstateTable.bare(column);
  }

  /** The values in pieces that fit into one {@code in}. */
  public static <T> List<List<T>> chunks(Collection<T> values) {
    List<T> all = List.copyOf(values);
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      chunks.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return chunks;
  }

  private static List<Field<?>> own(EstateTable table, List<Field<?>> columns) {
    List<Field<?>> all = new ArrayList<>();
    all.add(EstateTable.bare(table.tenant()));
    columns.forEach(column -> all.add(EstateTable.bare(column)));
    return all;
  }

  private @Nullable Object[] withTenant(@Nullable Object[] row) {
    @Nullable Object[] all = new @Nullable Object[row.length + 1];
    all[0] = tenant;
    System.arraycopy(row, 0, all, 1, row.length);
    return all;
  }
}
