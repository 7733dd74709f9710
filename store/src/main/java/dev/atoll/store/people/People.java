package dev.atoll.store.people;

import static dev.atoll.store.people.PeopleTables.ApiTokenTable.API_TOKEN;
import static dev.atoll.store.people.PeopleTables.MembershipTable.MEMBERSHIP;
import static dev.atoll.store.people.PeopleTables.PersonTable.PERSON;
import static dev.atoll.store.people.PeopleTables.SessionTable.SESSION;
import static dev.atoll.store.people.PeopleTables.TenantTable.TENANT;

import dev.atoll.store.Database;
import dev.atoll.store.people.PeopleTables.ApiTokenTable;
import dev.atoll.store.people.PeopleTables.MembershipTable;
import dev.atoll.store.people.PeopleTables.PersonTable;
import dev.atoll.store.people.PeopleTables.SessionTable;
import dev.atoll.store.people.PeopleTables.TenantTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Persons, and what they are in which tenants. */
public final class People {
  /** The columns that {@link #member} reads. */
  static final List<Field<?>> MEMBER =
      List.of(
          PersonTable.ID,
          PersonTable.EMAIL,
          PersonTable.NAME,
          PersonTable.PASSWORD,
          PersonTable.SEEN_AT,
          MembershipTable.CUSTOMER,
          MembershipTable.ROLE,
          TenantTable.NAME);

  /** Who is what in which tenant. */
  static final Table<Record> MEMBERS =
      MEMBERSHIP
          .join(PERSON)
          .on(PersonTable.ID.eq(MembershipTable.PERSON))
          .join(TENANT)
          .on(TenantTable.ID.eq(MembershipTable.CUSTOMER));

  private final Database database;
  private final InstantSource clock;

  public People(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether nobody can sign in yet. */
  public boolean isEmpty() {
    return database.withoutTenant(sql -> !sql.fetchExists(MEMBERSHIP));
  }

  public Optional<Person> byEmail(String email) {
    return database.withoutTenant(sql ->
        sql.select(
                PersonTable.ID,
                PersonTable.EMAIL,
                PersonTable.NAME,
                PersonTable.PASSWORD,
                PersonTable.SEEN_AT)
            .from(PERSON)
            .where(PersonTable.EMAIL.eq(lower(email)))
            .fetchOptional(People::person));
  }

  /**
   * Makes somebody a member of a tenant, or gives a member another role.
   *
   * @param password its hash, for a person who is new; one who is known keeps theirs
   */
  public Member join(long tenant, String email, String name, Role role, Optional<String> password) {
    return database.withoutTenant(sql -> {
      long person =
          sql.select(PersonTable.ID)
              .from(PERSON)
              .where(PersonTable.EMAIL.eq(lower(email)))
              .fetchOptional(PersonTable.ID)
              .orElseGet(() -> add(sql, email, name, password));
      sql.deleteFrom(MEMBERSHIP)
          .where(MembershipTable.PERSON.eq(person), MembershipTable.CUSTOMER.eq(tenant))
          .execute();
      sql.insertInto(MEMBERSHIP)
          .columns(MembershipTable.PERSON, MembershipTable.CUSTOMER, MembershipTable.ROLE)
          .values(person, tenant, role.id())
          .execute();
      return members(
              sql, MembershipTable.PERSON.eq(person).and(MembershipTable.CUSTOMER.eq(tenant)))
          .getFirst();
    });
  }

  private long add(DSLContext sql, String email, String name, Optional<String> password) {
    long id = sql.nextval(PeopleTables.IDS);
    sql.insertInto(PERSON)
        .columns(
            PersonTable.ID,
            PersonTable.EMAIL,
            PersonTable.NAME,
            PersonTable.PASSWORD,
            PersonTable.CREATED_AT)
        .values(id, lower(email), name, password.orElse(null), clock.instant())
        .execute();
    return id;
  }

  public void rename(long person, String name) {
    database.withoutTenant(sql ->
        sql.update(PERSON).set(PersonTable.NAME, name).where(PersonTable.ID.eq(person)).execute());
  }

  /**
   * @param hash of the new password
   */
  public void password(long person, String hash) {
    database.withoutTenant(sql ->
        sql.update(PERSON)
            .set(PersonTable.PASSWORD, hash)
            .where(PersonTable.ID.eq(person))
            .execute());
  }

  /**
   * Gives a member another role; empty where the tenant's last owner would be none any more, or
   * they have left meanwhile.
   */
  public Optional<Member> change(long tenant, long person, Role role) {
    return database.withoutTenant(sql -> {
      lock(sql, tenant);
      if (role != Role.OWNER && isLastOwner(sql, tenant, person)) {
        return Optional.empty();
      }
      sql.update(MEMBERSHIP)
          .set(MembershipTable.ROLE, role.id())
          .where(MembershipTable.PERSON.eq(person), MembershipTable.CUSTOMER.eq(tenant))
          .execute();
      return members(
              sql, MembershipTable.PERSON.eq(person).and(MembershipTable.CUSTOMER.eq(tenant)))
          .stream()
          .findFirst();
    });
  }

  /** Two owners who demote each other at once come one after the other. */
  private static void lock(DSLContext sql, long tenant) {
    sql.select(TenantTable.ID).from(TENANT).where(TenantTable.ID.eq(tenant)).forUpdate().fetch();
  }

  private static boolean isLastOwner(DSLContext sql, long tenant, long person) {
    List<Long> owners =
        sql.select(MembershipTable.PERSON)
            .from(MEMBERSHIP)
            .where(MembershipTable.CUSTOMER.eq(tenant), MembershipTable.ROLE.eq(Role.OWNER.id()))
            .fetch(MembershipTable.PERSON);
    return owners.equals(List.of(person));
  }

  /**
   * Takes somebody out of a tenant, with their sessions and tokens there: these must not live again
   * when they are taken back. Who is then in no tenant is forgotten. False where they are its last
   * owner, who stays.
   */
  public boolean leave(long tenant, long person) {
    return database.withoutTenant(sql -> {
      lock(sql, tenant);
      if (isLastOwner(sql, tenant, person)) {
        return false;
      }
      sql.deleteFrom(MEMBERSHIP)
          .where(MembershipTable.PERSON.eq(person), MembershipTable.CUSTOMER.eq(tenant))
          .execute();
      sql.deleteFrom(SESSION)
          .where(SessionTable.PERSON.eq(person), SessionTable.CUSTOMER.eq(tenant))
          .execute();
      sql.deleteFrom(API_TOKEN)
          .where(ApiTokenTable.PERSON.eq(person), ApiTokenTable.CUSTOMER.eq(tenant))
          .execute();
      if (!sql.fetchExists(MEMBERSHIP, MembershipTable.PERSON.eq(person))) {
        sql.deleteFrom(PERSON).where(PersonTable.ID.eq(person)).execute();
      }
      return true;
    });
  }

  /** All of a tenant, by e-mail address. */
  public List<Member> of(long tenant) {
    return database.withoutTenant(sql -> members(sql, MembershipTable.CUSTOMER.eq(tenant)));
  }

  /** What a person is, in every tenant where they are something; by the tenants' names. */
  public List<Member> memberships(long person) {
    return database.withoutTenant(sql -> members(sql, MembershipTable.PERSON.eq(person)));
  }

  /** The owner that was there first, of all tenants. */
  public Optional<Member> firstOwner() {
    return database.withoutTenant(sql ->
        members(sql, MembershipTable.ROLE.eq(Role.OWNER.id())).stream()
            .min(java.util.Comparator.comparingLong(member -> member.person().id())));
  }

  private static List<Member> members(DSLContext sql, Condition condition) {
    return sql.select(MEMBER)
        .from(MEMBERS)
        .where(condition)
        .orderBy(TenantTable.NAME, PersonTable.EMAIL)
        .fetch(People::member);
  }

  static Member member(Record row) {
    return new Member(
        person(row),
        row.get(MembershipTable.CUSTOMER),
        row.get(TenantTable.NAME),
        Role.of(row.get(MembershipTable.ROLE)));
  }

  private static Person person(Record row) {
    return new Person(
        row.get(PersonTable.ID),
        row.get(PersonTable.EMAIL),
        row.get(PersonTable.NAME),
        Optional.ofNullable(row.get(PersonTable.PASSWORD)),
        Optional.<Instant>ofNullable(row.get(PersonTable.SEEN_AT)));
  }

  private static String lower(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
