package dev.atoll.server.people;

import dev.atoll.server.TestTenant;
import dev.atoll.store.people.AuditLog;
import dev.atoll.store.people.Member;
import java.time.InstantSource;

/** Requests of people who are signed in. */
public final class Callers {
  private Callers() {}

  public static Caller of(Member member) {
    Caller caller = new Caller();
    caller.is(member, "session");
    return caller;
  }

  /** What plans allow. */
  public static Plans plans(TestTenant tenant, InstantSource clock) {
    return new Plans(tenant.database, TestTenant.KNOWLEDGE, clock);
  }

  /** What follows each request. */
  public static void audit(Caller caller, AuditLog log, String method, String path) {
    new Auditing(caller, log).note(method, "/api/v1" + path, 200, "127.0.0.1");
  }
}
