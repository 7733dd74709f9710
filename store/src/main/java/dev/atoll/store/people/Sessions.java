package dev.atoll.store.people;

import static dev.atoll.store.people.PeopleTables.PersonTable.PERSON;
import static dev.atoll.store.people.PeopleTables.SessionTable.SESSION;
import static dev.atoll.store.people.PeopleTables.SignInKeyTable.SIGN_IN_KEY;

import dev.atoll.store.Database;
import dev.atoll.store.people.PeopleTables.MembershipTable;
import dev.atoll.store.people.PeopleTables.PersonTable;
import dev.atoll.store.people.PeopleTables.SessionTable;
import dev.atoll.store.people.PeopleTables.SignInKeyTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Who is signed in. Secrets come and go as their hashes. */
public final class Sessions {
  private final Database database;
  private final InstantSource clock;

  public Sessions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Signs somebody in, and forgets sessions and keys that are over. */
  public void open(String hash, long person, long tenant, Instant expiresAt) {
    Instant now = clock.instant();
    database.withoutTenant(sql -> {
      sql.deleteFrom(SESSION).where(SessionTable.EXPIRES_AT.lt(now)).execute();
      sql.deleteFrom(SIGN_IN_KEY).where(SignInKeyTable.EXPIRES_AT.lt(now)).execute();
      sql.update(PERSON).set(PersonTable.SEEN_AT, now).where(PersonTable.ID.eq(person)).execute();
      return sql.insertInto(SESSION)
          .columns(
              SessionTable.HASH,
              SessionTable.PERSON,
              SessionTable.CUSTOMER,
              SessionTable.EXPIRES_AT)
          .values(hash, person, tenant, expiresAt)
          .execute();
    });
  }

  /** Who a session belongs to, as long as it lasts and they are still in the tenant. */
  public Optional<Member> find(String hash) {
    return database.withoutTenant(sql ->
        sql.select(People.MEMBER)
            .from(People.MEMBERS)
            .join(SESSION)
            .on(
                SessionTable.PERSON.eq(MembershipTable.PERSON),
                SessionTable.CUSTOMER.eq(MembershipTable.CUSTOMER))
            .where(SessionTable.HASH.eq(hash), SessionTable.EXPIRES_AT.gt(clock.instant()))
            .fetchOptional(People::member));
  }

  /** Turns a session to another tenant. */
  public void turn(String hash, long tenant) {
    database.withoutTenant(sql ->
        sql.update(SESSION)
            .set(SessionTable.CUSTOMER, tenant)
            .where(SessionTable.HASH.eq(hash))
            .execute());
  }

  public void close(String hash) {
    database.withoutTenant(
        sql -> sql.deleteFrom(SESSION).where(SessionTable.HASH.eq(hash)).execute());
  }

  /**
   * Signs somebody out everywhere else.
   *
   * @param hash of the session that stays
   */
  public void closeOthers(long person, String hash) {
    database.withoutTenant(sql ->
        sql.deleteFrom(SESSION)
            .where(SessionTable.PERSON.eq(person), SessionTable.HASH.ne(hash))
            .execute());
  }

  /** Keeps a key that signs in once. */
  public void addKey(String hash, Instant expiresAt) {
    database.withoutTenant(sql ->
        sql.insertInto(SIGN_IN_KEY)
            .columns(SignInKeyTable.HASH, SignInKeyTable.EXPIRES_AT)
            .values(hash, expiresAt)
            .execute());
  }

  /** Uses up a key; false where there is none, or it is over. */
  public boolean useKey(String hash) {
    return database.withoutTenant(sql ->
        sql.deleteFrom(SIGN_IN_KEY)
                .where(SignInKeyTable.HASH.eq(hash), SignInKeyTable.EXPIRES_AT.gt(clock.instant()))
                .execute()
            == 1);
  }
}
