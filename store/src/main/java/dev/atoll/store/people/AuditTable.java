package dev.atoll.store.people;

import dev.atoll.store.schema.EstateTable;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What was changed or tried. */
final class AuditTable extends EstateTable {
  static final AuditTable AUDIT = new AuditTable();

  final Field<Long> id = column("id", SQLDataType.BIGINT);
  final Field<Instant> happenedAt = column("happened_at", SQLDataType.INSTANT);
  final Field<String> actor = column("actor", SQLDataType.VARCHAR);
  final Field<String> action = column("action", SQLDataType.VARCHAR);
  final Field<String> target = column("target", SQLDataType.VARCHAR);
  final Field<String> detail = column("detail", SQLDataType.VARCHAR);
  final Field<String> address = column("address", SQLDataType.VARCHAR);

  private AuditTable() {
    super("audit", "audit");
  }
}
