package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Rules as small numbers. */
public final class RuleNumberTable extends EstateTable {
  public static final RuleNumberTable RULE_NUMBER = new RuleNumberTable();

  public final Field<Integer> number = column("number", SQLDataType.INTEGER);
  public final Field<String> rule = column("rule", SQLDataType.VARCHAR);

  public final Field<Integer> severity = column("severity", SQLDataType.INTEGER);

  private RuleNumberTable() {
    super("rule_number", "rule_number");
  }
}
