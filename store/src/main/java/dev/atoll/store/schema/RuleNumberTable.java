package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Rules as small numbers. */
public final class RuleNumberTable extends EstateTable {
  public static final RuleNumberTable RULE_NUMBER = new RuleNumberTable("rule_number");

  public final Field<Integer> number = column("number", SQLDataType.INTEGER);
  public final Field<String> rule = column("rule", SQLDataType.VARCHAR);

  public final Field<Integer> severity = column("severity", SQLDataType.INTEGER);

  private RuleNumberTable(String alias) {
    super("rule_number", alias);
  }

  /** This table once more in one query, under another name. */
  public RuleNumberTable called(String alias) {
    return new RuleNumberTable(alias);
  }
}
