package dev.atoll.server.people;

import dev.atoll.server.Settings;
import dev.atoll.store.Database;
import dev.atoll.store.Tenant;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Role;
import dev.atoll.store.people.Sessions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The first person, the first tenant, and keys that sign in without a password, once. */
@Singleton
public final class Onboarding {
  private static final Duration TRIAL = Duration.ofDays(14);
  private static final int TRIAL_NODES = 500;
  private static final Duration KEY_LIFE = Duration.ofHours(24);

  private final Database database;
  private final People people;
  private final Sessions sessions;
  private final InstantSource clock;
  private final Settings settings;

  Onboarding(
      Database database, People people, Sessions sessions, InstantSource clock, Settings settings) {
    this.database = database;
    this.people = people;
    this.sessions = sessions;
    this.clock = clock;
    this.settings = settings;
  }

  /** The address that signs in the owner, once, in the next 24 hours. */
  public String keyAddress() {
    String key = Secrets.random();
    sessions.addKey(Secrets.hash(key), clock.instant().plus(KEY_LIFE));
    return settings.address() + "/#key=" + key;
  }

  /** Adds a customer on trial. */
  public Tenant tenant(String name) {
    Instant now = clock.instant();
    return database.tenants().add(Tenant.onTrial(name, now, now.plus(TRIAL), TRIAL_NODES));
  }

  /** Adds a customer with no end and no limit. */
  public Tenant standard(String name) {
    return database.tenants().add(Tenant.named(name, clock.instant()));
  }

  /** Whom a key signs in: the first owner, who is made where there is none yet. */
  Member keyHolder() {
    return people
        .firstOwner()
        .orElseGet(() ->
            people.join(
                firstTenant("This machine").id(),
                "owner@localhost",
                "Owner",
                Role.OWNER,
                Optional.empty()));
  }

  /** The first person. */
  Member first(String email, String name, String passwordHash, String tenant) {
    return people.join(
        firstTenant(tenant).id(), email, name, Role.OWNER, Optional.of(passwordHash));
  }

  private Tenant firstTenant(String name) {
    return database.tenants().all().stream().findFirst().orElseGet(() -> tenant(name));
  }
}
