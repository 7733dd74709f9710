package dev.atoll.store.organization;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.OrganizationTable.ORGANIZATION;

import dev.atoll.store.Estate;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A tenant's organizations. */
public final class Organizations {
  private static final int MESSAGE = 4000;
  private static final List<Field<?>> COLUMNS =
      List.of(
          ORGANIZATION.id,
          ORGANIZATION.account,
          ORGANIZATION.roleName,
          ORGANIZATION.externalId,
          ORGANIZATION.environment,
          ORGANIZATION.readAt,
          ORGANIZATION.message);

  private final Estate estate;

  public Organizations(Estate estate) {
    this.estate = estate;
  }

  /** All, by who is asked. */
  public List<Organization> all() {
    return estate.run(rows -> where(rows, DSL.noCondition()));
  }

  public Optional<Organization> find(long id) {
    return estate.run(rows -> one(rows, ORGANIZATION.id.eq(id)));
  }

  private static Optional<Organization> one(Rows rows, Condition condition) {
    return where(rows, condition).stream().findFirst();
  }

  private static List<Organization> where(Rows rows, Condition condition) {
    return rows.from(ORGANIZATION)
        .select(COLUMNS)
        .and(condition)
        .orderBy(ORGANIZATION.account)
        .fetch(row -> organization(rows, row));
  }

  private static Organization organization(Rows rows, Record row) {
    long id = row.get(ORGANIZATION.id);
    var count = DSL.count();
    return new Organization(
        id,
        row.get(ORGANIZATION.account),
        row.get(ORGANIZATION.roleName),
        row.get(ORGANIZATION.externalId),
        row.get(ORGANIZATION.environment),
        Optional.ofNullable(row.get(ORGANIZATION.readAt)),
        Optional.ofNullable(row.get(ORGANIZATION.message)),
        rows.from(ACCOUNT).select(count).and(ACCOUNT.organization.eq(id)).fetchSingle(count));
  }

  /**
   * Adds an organization; the id, and what was read of it, do not count. Empty where the account is
   * asked for one already.
   */
  public Optional<Organization> add(Organization wanted) {
    return estate.run(rows -> {
      rows.lockTenant();
      if (one(rows, ORGANIZATION.account.eq(wanted.account())).isPresent()) {
        return Optional.empty();
      }
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      long id = rows.id();
      values.put(ORGANIZATION.id, id);
      values.put(ORGANIZATION.account, wanted.account());
      values.put(ORGANIZATION.roleName, wanted.roleName());
      values.put(ORGANIZATION.externalId, wanted.externalId());
      values.put(ORGANIZATION.environment, wanted.environment());
      rows.insert(ORGANIZATION, values);
      return one(rows, ORGANIZATION.id.eq(id));
    });
  }

  /** Forgets an organization; accounts that were found in it stay. False where there is none. */
  public boolean delete(long id) {
    return estate.run(rows -> {
      Map<Field<?>, @Nullable Object> alone = new LinkedHashMap<>();
      alone.put(ACCOUNT.organization, null);
      rows.update(ACCOUNT, alone).and(Rows.bare(ACCOUNT.organization).eq(id)).execute();
      return rows.delete(ORGANIZATION).and(Rows.bare(ORGANIZATION.id).eq(id)).execute() > 0;
    });
  }

  /**
   * Takes in whom an organization lists: who is new becomes an account, who is suspended or listed
   * no more is suspended, who is back is as any other. Accounts that people added stay as they are.
   *
   * @param members all of them
   */
  public Roll found(Organization organization, List<Member> members, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      Roll roll = new RollCall(rows, organization).call(members);
      read(rows, organization.id(), roll.toString(), now);
      return roll;
    });
  }

  /** Takes down that the accounts could not be listed. */
  public void failed(long id, String why, Instant now) {
    estate.run(rows -> read(rows, id, why, now));
  }

  private static int read(Rows rows, long id, String message, Instant now) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(ORGANIZATION.readAt, now.truncatedTo(ChronoUnit.MICROS));
    values.put(ORGANIZATION.message, Texts.cut(message, MESSAGE));
    return rows.update(ORGANIZATION, values).and(Rows.bare(ORGANIZATION.id).eq(id)).execute();
  }
}
