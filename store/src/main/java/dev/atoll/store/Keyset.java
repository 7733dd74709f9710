package dev.atoll.store;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Pages of a query by the values where the last one ended, so that page 1,000 costs what page 1
 * does.
 */
public final class Keyset {
  private final Map<String, Field<?>> sorts;
  private final String usual;
  private final Field<?> id;
  private final List<String> turned;

  /**
   * @param sorts the columns by the names that callers sort by
   * @param usual the sort where the caller names none
   * @param id tells items apart that sort alike
   * @param turned names whose columns count downwards: severity 0 is the highest
   */
  public Keyset(Map<String, Field<?>> sorts, String usual, Field<?> id, List<String> turned) {
    this.sorts = sorts;
    this.usual = usual;
    this.id = id;
    this.turned = turned;
  }

  /**
   * A page of a query that selects the sorted columns.
   *
   * @throws AtollException SORT_INVALID, CURSOR_INVALID
   */
  public <T> Page<T> page(
      SelectConditionStep<Record> query, Paging paging, Function<Record, T> item, long total) {
    return page(query, paging, item, total, false);
  }

  /**
   * See above.
   *
   * @param some whether there may be more than the total
   */
  public <T> Page<T> page(
      SelectConditionStep<Record> query,
      Paging paging,
      Function<Record, T> item,
      long total,
      boolean some) {
    String sort = paging.sort().filter(text -> !text.isBlank()).orElse(usual);
    String name = sort.startsWith("-") ? sort.substring(1) : sort;
    Field<?> column = sorts.get(name);
    if (column == null) {
      throw new AtollException(
          ErrorCode.SORT_INVALID,
          "the list cannot be sorted by " + name,
          "sort by one of " + String.join(", ", sorts.keySet()) + ", with - in front to turn it");
    }
    boolean down = sort.startsWith("-") != turned.contains(name);
    List<SortField<?>> order = new ArrayList<>();
    order.add(down ? column.desc() : column.asc());
    if (!column.equals(id)) {
      order.add(down ? id.desc() : id.asc());
    }
    Optional<Cursor> cursor = Cursor.of(paging, sort, order.size());
    var ordered = query.orderBy(order);
    int more = paging.limit() + 1;
    List<Record> rows =
        cursor.isPresent()
            ? ordered.seek(values(cursor.get(), column)).limit(more).fetch()
            : ordered.limit(more).fetch();
    List<Record> shown = rows.size() > paging.limit() ? rows.subList(0, paging.limit()) : rows;
    Optional<String> next =
        rows.size() > paging.limit()
            ? Optional.of(cursor(sort, shown.getLast(), column, order.size()))
            : Optional.empty();
    return new Page<>(shown.stream().map(item).toList(), next, total, some);
  }

  private String cursor(String sort, Record last, Field<?> column, int size) {
    List<Object> values = new ArrayList<>();
    Object value = last.get(column);
    values.add(value instanceof Instant at ? at.toString() : String.valueOf(value));
    if (size > 1) {
      values.add(String.valueOf(last.get(id)));
    }
    return new Cursor(sort, values).text();
  }

  private Field<?>[] values(Cursor cursor, Field<?> column) {
    try {
      List<Field<?>> values = new ArrayList<>();
      values.add(value(cursor.last().getFirst(), column));
      if (cursor.last().size() > 1) {
        values.add(value(cursor.last().get(1), id));
      }
      return values.toArray(Field<?>[]::new);
    } catch (RuntimeException e) {
      throw Cursor.invalid();
    }
  }

  private static Field<?> value(Object written, Field<?> column) {
    String text = written.toString();
    Class<?> type = column.getType();
    if (type == Instant.class) {
      return DSL.val(Instant.parse(text), SQLDataType.INSTANT);
    }
    return type == String.class
        ? DSL.val(text, SQLDataType.VARCHAR)
        : DSL.val(Long.parseLong(text), SQLDataType.BIGINT);
  }
}
