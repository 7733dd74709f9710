package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Where texts may stand: see {@link dev.atoll.store.text.Signature}. */
public final class TextSignTable extends EstateTable {
  public static final TextSignTable TEXT_SIGN = new TextSignTable();

  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> type = column("type", SQLDataType.VARCHAR);
  public final Field<Integer> resources = column("resources", SQLDataType.INTEGER);
  public final Field<Integer> findings = column("findings", SQLDataType.INTEGER);
  public final Field<byte[]> body = column("body", SQLDataType.VARBINARY);

  private TextSignTable() {
    super("text_sign", "text_sign");
  }
}
