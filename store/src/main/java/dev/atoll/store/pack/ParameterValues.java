package dev.atoll.store.pack;

import static dev.atoll.store.schema.ParameterValueTable.PARAMETER_VALUE;

import dev.atoll.store.Estate;
import dev.atoll.store.schema.Rows;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The values of parameters that a tenant changed. What is stored was checked by who stores it. */
public final class ParameterValues {
  private final Estate estate;

  public ParameterValues(Estate estate) {
    this.estate = estate;
  }

  /** All, by rule and name. */
  public List<ParameterValue> all() {
    return estate.run(ParameterValues::all);
  }

  static List<ParameterValue> all(Rows rows) {
    return rows.from(PARAMETER_VALUE)
        .select(
            PARAMETER_VALUE.rule,
            PARAMETER_VALUE.name,
            PARAMETER_VALUE.body,
            PARAMETER_VALUE.changedBy,
            PARAMETER_VALUE.changedAt)
        .orderBy(PARAMETER_VALUE.rule, PARAMETER_VALUE.name)
        .fetch(row ->
            new ParameterValue(
                row.get(PARAMETER_VALUE.rule),
                row.get(PARAMETER_VALUE.name),
                row.get(PARAMETER_VALUE.body),
                row.get(PARAMETER_VALUE.changedBy),
                row.get(PARAMETER_VALUE.changedAt)));
  }

  /** Gives a parameter another value. */
  public void put(ParameterValue wanted) {
    estate.run(rows -> {
      rows.lockTenant();
      remove(rows, wanted.rule(), wanted.name());
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(PARAMETER_VALUE.rule, wanted.rule());
      values.put(PARAMETER_VALUE.name, wanted.name());
      values.put(PARAMETER_VALUE.body, wanted.value());
      values.put(PARAMETER_VALUE.changedBy, wanted.changedBy());
      values.put(PARAMETER_VALUE.changedAt, wanted.changedAt().truncatedTo(ChronoUnit.MICROS));
      rows.insert(PARAMETER_VALUE, values);
      Own.changed(rows);
      return true;
    });
  }

  /** Lets a parameter have its usual value again; false where it has. */
  public boolean reset(String rule, String name) {
    return estate.run(rows -> {
      rows.lockTenant();
      boolean removed = remove(rows, rule, name);
      Own.changed(rows);
      return removed;
    });
  }

  private static boolean remove(Rows rows, String rule, String name) {
    return rows.delete(PARAMETER_VALUE)
            .and(Rows.bare(PARAMETER_VALUE.rule).eq(rule))
            .and(Rows.bare(PARAMETER_VALUE.name).eq(name))
            .execute()
        > 0;
  }
}
