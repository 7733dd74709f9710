package dev.atoll.store.people;

import static dev.atoll.store.people.PeopleTables.ApiTokenTable.API_TOKEN;
import static dev.atoll.store.people.PeopleTables.PersonTable.PERSON;

import dev.atoll.store.Database;
import dev.atoll.store.people.PeopleTables.ApiTokenTable;
import dev.atoll.store.people.PeopleTables.MembershipTable;
import dev.atoll.store.people.PeopleTables.PersonTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** Tokens for programs. Secrets come and go as their hashes. */
public final class ApiTokens {
  /** How exactly the last use is told: not every call need write. */
  private static final Duration USE = Duration.ofMinutes(5);

  private final Database database;
  private final InstantSource clock;

  public ApiTokens(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param hash of the secret
   * @param prefix the secret's first characters
   */
  public ApiToken add(
      Member by, String name, Role role, String hash, String prefix, Instant expiresAt) {
    return database.withoutTenant(sql -> {
      long id = sql.nextval(PeopleTables.IDS);
      Instant now = clock.instant();
      sql.insertInto(API_TOKEN)
          .columns(
              ApiTokenTable.ID,
              ApiTokenTable.CUSTOMER,
              ApiTokenTable.PERSON,
              ApiTokenTable.HASH,
              ApiTokenTable.PREFIX,
              ApiTokenTable.NAME,
              ApiTokenTable.ROLE,
              ApiTokenTable.CREATED_AT,
              ApiTokenTable.EXPIRES_AT)
          .values(id, by.tenant(), by.person().id(), hash, prefix, name, role.id(), now, expiresAt)
          .execute();
      return new ApiToken(
          id, name, prefix, by.person().email(), role, now, Optional.empty(), expiresAt);
    });
  }

  /**
   * Whose a token is and what it may: never more than the person, who must still be in the tenant.
   */
  public Optional<Member> find(String hash) {
    Instant now = clock.instant();
    return database.withoutTenant(sql -> {
      Optional<Member> member =
          sql.select(People.MEMBER)
              .select(ApiTokenTable.ROLE)
              .from(People.MEMBERS)
              .join(API_TOKEN)
              .on(
                  ApiTokenTable.PERSON.eq(MembershipTable.PERSON),
                  ApiTokenTable.CUSTOMER.eq(MembershipTable.CUSTOMER))
              .where(ApiTokenTable.HASH.eq(hash), ApiTokenTable.EXPIRES_AT.gt(now))
              .fetchOptional(
                  row -> narrowed(People.member(row), Role.of(row.get(ApiTokenTable.ROLE))));
      if (member.isPresent()) {
        sql.update(API_TOKEN)
            .set(ApiTokenTable.USED_AT, now)
            .where(
                ApiTokenTable.HASH.eq(hash),
                ApiTokenTable.USED_AT.isNull().or(ApiTokenTable.USED_AT.lt(now.minus(USE))))
            .execute();
      }
      return member;
    });
  }

  private static Member narrowed(Member member, Role token) {
    Role role = member.role().includes(token) ? token : member.role();
    return new Member(member.person(), member.tenant(), member.tenantName(), role);
  }

  /** All of a tenant, the newest first. */
  public List<ApiToken> of(long tenant) {
    return database.withoutTenant(sql ->
        sql.select(
                ApiTokenTable.ID,
                ApiTokenTable.NAME,
                ApiTokenTable.PREFIX,
                PersonTable.EMAIL,
                ApiTokenTable.ROLE,
                ApiTokenTable.CREATED_AT,
                ApiTokenTable.USED_AT,
                ApiTokenTable.EXPIRES_AT)
            .from(API_TOKEN)
            .join(PERSON)
            .on(PersonTable.ID.eq(ApiTokenTable.PERSON))
            .where(ApiTokenTable.CUSTOMER.eq(tenant))
            .orderBy(ApiTokenTable.ID.desc())
            .fetch(ApiTokens::token));
  }

  /** False where the tenant has none of this id. */
  public boolean remove(long tenant, long id) {
    return database.withoutTenant(sql ->
        sql.deleteFrom(API_TOKEN)
                .where(ApiTokenTable.CUSTOMER.eq(tenant), ApiTokenTable.ID.eq(id))
                .execute()
            == 1);
  }

  private static ApiToken token(Record row) {
    return new ApiToken(
        row.get(ApiTokenTable.ID),
        row.get(ApiTokenTable.NAME),
        row.get(ApiTokenTable.PREFIX),
        row.get(PersonTable.EMAIL),
        Role.of(row.get(ApiTokenTable.ROLE)),
        row.get(ApiTokenTable.CREATED_AT),
        Optional.ofNullable(row.get(ApiTokenTable.USED_AT)),
        row.get(ApiTokenTable.EXPIRES_AT));
  }
}
