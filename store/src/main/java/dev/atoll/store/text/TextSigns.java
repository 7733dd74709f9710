package dev.atoll.store.text;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.TextSignTable.TEXT_SIGN;

import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Keeps the signatures of an account's texts, one for each type of resource. */
public final class TextSigns {
  private static final List<Field<?>> COLUMNS =
      List.of(
          TEXT_SIGN.account,
          TEXT_SIGN.type,
          TEXT_SIGN.resources,
          TEXT_SIGN.findings,
          TEXT_SIGN.body);

  private final Rows rows;

  public TextSigns(Rows rows) {
    this.rows = rows;
  }

  /** The texts of a type. */
  private static final class Texts {
    private final Signature signature = new Signature();
    private int resources;
    private int findings;

    private @Nullable Object[] row(String account, String type) {
      return new Object[] {account, type, resources, findings, signature.bytes()};
    }
  }

  /** Makes the signatures of an account anew, from its rows; what did not change is not written. */
  public void keep(String account) {
    Map<String, Texts> texts = texts(account);
    Map<String, Record> stored = stored(account);
    List<String> surplus = new ArrayList<>(stored.keySet());
    List<@Nullable Object[]> changed = new ArrayList<>();
    texts.forEach((type, of) -> {
      Record before = stored.get(type);
      @Nullable Object[] row = of.row(account, type);
      if (before != null && same(before, row)) {
        surplus.remove(type);
      } else {
        changed.add(row);
      }
    });
    rows.delete(TEXT_SIGN)
        .and(Rows.bare(TEXT_SIGN.account).eq(account))
        .and(Rows.bare(TEXT_SIGN.type).in(surplus))
        .execute();
    rows.insert(TEXT_SIGN, COLUMNS, changed);
  }

  private Map<String, Texts> texts(String account) {
    Map<String, Texts> byType = new TreeMap<>();
    rows.from(RESOURCE)
        .select(RESOURCE.type, RESOURCE.name, RESOURCE.identifier, RESOURCE.arn)
        .and(RESOURCE.account.eq(account))
        .forEach(row -> {
          Texts texts = byType.computeIfAbsent(row.get(RESOURCE.type), _ -> new Texts());
          texts.resources++;
          texts.signature.add(row.get(RESOURCE.name));
          texts.signature.add(row.get(RESOURCE.identifier));
          String arn = row.get(RESOURCE.arn);
          if (arn != null) {
            texts.signature.add(arn);
          }
        });
    rows.from(FINDING)
        .select(FINDING.type, FINDING.rule, FINDING.message)
        .and(FINDING.account.eq(account))
        .forEach(row -> {
          Texts texts = byType.computeIfAbsent(row.get(FINDING.type), _ -> new Texts());
          texts.findings++;
          texts.signature.add(row.get(FINDING.rule));
          texts.signature.add(row.get(FINDING.message));
        });
    return byType;
  }

  private Map<String, Record> stored(String account) {
    Map<String, Record> stored = new HashMap<>();
    rows.from(TEXT_SIGN)
        .select(COLUMNS)
        .and(TEXT_SIGN.account.eq(account))
        .forEach(row -> stored.put(row.get(TEXT_SIGN.type), row));
    return stored;
  }

  private static boolean same(Record stored, @Nullable Object[] row) {
    for (int at = 0; at < row.length; at++) {
      if (!java.util.Objects.deepEquals(stored.get(at), row[at])) {
        return false;
      }
    }
    return true;
  }

  /** The accounts that have been scanned and have no signatures: an earlier Atoll stored them. */
  public List<String> missing() {
    return rows.from(ACCOUNT)
        .select(ACCOUNT.account)
        .and(ACCOUNT.lastScan.isNotNull())
        .and(ACCOUNT.resources.gt(0))
        .and(
            DSL.notExists(
                rows.from(TEXT_SIGN)
                    .only(TEXT_SIGN.type)
                    .and(TEXT_SIGN.account.eq(ACCOUNT.account))))
        .fetch(ACCOUNT.account);
  }
}
