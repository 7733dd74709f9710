package dev.atoll.store.pack;

import static dev.atoll.store.schema.OwnKnowledgeTable.OWN_KNOWLEDGE;

import dev.atoll.store.codec.Hash;
import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that a tenant adds to the knowledge.
 *
 * @param packs by name
 * @param values by rule and name
 */
public record Own(List<Pack> packs, List<ParameterValue> values) {
  /** The revision of nothing. */
  public static final String NONE = "";

  /** The revision that a transaction sees, by one short query. */
  public static String revision(Rows rows) {
    return rows.from(OWN_KNOWLEDGE)
        .select(OWN_KNOWLEDGE.revision)
        .fetchOptional(OWN_KNOWLEDGE.revision)
        .orElse(NONE);
  }

  /** All of it, as a transaction sees it. */
  public static Own of(Rows rows) {
    return new Own(Packs.all(rows), ParameterValues.all(rows));
  }

  /** To be called after every change, in its transaction. */
  static void changed(Rows rows) {
    String revision = of(rows).revision();
    rows.delete(OWN_KNOWLEDGE).execute();
    if (!revision.equals(NONE)) {
      rows.insert(OWN_KNOWLEDGE, Map.of(OWN_KNOWLEDGE.revision, revision));
    }
  }

  /** Tells this content from any other. */
  public String revision() {
    if (packs.isEmpty() && values.isEmpty()) {
      return NONE;
    }
    List<String> texts = new ArrayList<>();
    for (Pack pack : packs) {
      texts.add(pack.name());
      for (PackFile file : pack.files()) {
        texts.add(file.path());
        texts.add(file.text());
      }
      texts.add("");
    }
    for (ParameterValue value : values) {
      texts.add(value.rule());
      texts.add(value.name());
      texts.add(value.value());
    }
    return Hash.of(texts.toArray(String[]::new)).toString();
  }
}
