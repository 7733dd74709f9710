package dev.atoll.store.people;

import static dev.atoll.store.people.AuditTable.AUDIT;

import dev.atoll.store.Database;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What people changed, or tried to. Nothing here changes or deletes an entry. */
public final class AuditLog {
  private final Database database;
  private final InstantSource clock;

  public AuditLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  public void add(Member by, String action, String target, String detail, String address) {
    database.inTenant(
        by.tenant(),
        rows -> {
          Map<Field<?>, Object> row = new LinkedHashMap<>();
          row.put(AUDIT.id, rows.id());
          row.put(AUDIT.happenedAt, clock.instant());
          row.put(AUDIT.actor, by.person().email());
          row.put(AUDIT.action, cut(action, 100));
          row.put(AUDIT.target, cut(target, 2000));
          row.put(AUDIT.detail, cut(detail, 8000));
          row.put(AUDIT.address, cut(address, 100));
          rows.insert(AUDIT, row);
          return true;
        });
  }

  /**
   * The newest entries first.
   *
   * @param before an id; only older entries are given
   */
  public List<AuditEntry> of(long tenant, OptionalLong before, int limit) {
    return database.inTenant(
        tenant,
        rows ->
            rows.from(AUDIT)
                .select(
                    AUDIT.id,
                    AUDIT.happenedAt,
                    AUDIT.actor,
                    AUDIT.action,
                    AUDIT.target,
                    AUDIT.detail,
                    AUDIT.address)
                .and(before.isPresent() ? AUDIT.id.lt(before.getAsLong()) : DSL.noCondition())
                .orderBy(AUDIT.id.desc())
                .limit(limit)
                .fetch(row ->
                    new AuditEntry(
                        row.get(AUDIT.id),
                        row.get(AUDIT.happenedAt),
                        row.get(AUDIT.actor),
                        row.get(AUDIT.action),
                        row.get(AUDIT.target),
                        row.get(AUDIT.detail),
                        row.get(AUDIT.address))));
  }

  public long count(long tenant) {
    return database.inTenant(
        tenant, rows -> rows.from(AUDIT).select(DSL.count()).fetchSingle(DSL.count()).longValue());
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
