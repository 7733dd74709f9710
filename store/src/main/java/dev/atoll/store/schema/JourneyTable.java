package dev.atoll.store.schema;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Where a customer stands, as people say. */
public final class JourneyTable extends EstateTable {
  public static final JourneyTable JOURNEY = new JourneyTable("journey");

  public final Field<String> stage = column("stage", SQLDataType.VARCHAR);
  public final Field<String> nextStep = column("next_step", SQLDataType.VARCHAR);
  public final Field<LocalDate> due = column("due", SQLDataType.LOCALDATE);
  public final Field<String> changedBy = column("changed_by", SQLDataType.VARCHAR);
  public final Field<Instant> changedAt = column("changed_at", SQLDataType.INSTANT);

  private JourneyTable(String alias) {
    super("journey", alias);
  }
}
