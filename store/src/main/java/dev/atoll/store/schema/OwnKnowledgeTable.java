package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Which content a tenant's packs and parameters have; no row for none. */
public final class OwnKnowledgeTable extends EstateTable {
  public static final OwnKnowledgeTable OWN_KNOWLEDGE = new OwnKnowledgeTable("own_knowledge");

  public final Field<String> revision = column("revision", SQLDataType.VARCHAR);

  private OwnKnowledgeTable(String alias) {
    super("own_knowledge", alias);
  }
}
