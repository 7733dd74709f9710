package dev.atoll.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.server.TestTenant;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Callers;
import dev.atoll.store.Estate;
import dev.atoll.store.people.AuditEntry;
import dev.atoll.store.people.AuditLog;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Role;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A partner who works for two customers. */
final class CockpitTest {
  private static final InstantSource CLOCK = InstantSource.fixed(TestTenant.START);

  @Test
  void whatIsSaidOfACustomerIsNotedInItsOwnLogAlone() {
    try (TestTenant bank = new TestTenant()) {
      Estate shop = bank.add("Shop");
      People people = new People(bank.database, CLOCK);
      Member ofBank = people.join(bank.estate.tenant(), "ana@x.org", "Ana", Role.PARTNER, none());
      people.join(shop.tenant(), "ana@x.org", "Ana", Role.PARTNER, none());
      AuditLog log = new AuditLog(bank.database, CLOCK);
      Caller ana = Callers.of(ofBank);
      CockpitResource cockpit =
          new CockpitResource(
              ana, bank.estates, bank.database, people, TestTenant.KNOWLEDGE, CLOCK);

      cockpit.put(
          String.valueOf(shop.tenant()), new CockpitResource.JourneyBody("sow-sent", null, null));
      Callers.audit(ana, log, "PUT", "/customers/" + shop.tenant());

      assertThat(log.of(bank.estate.tenant(), OptionalLong.empty(), 10)).isEmpty();
      List<AuditEntry> noted = log.of(shop.tenant(), OptionalLong.empty(), 10);
      assertThat(noted)
          .extracting(each -> each.actor() + " " + each.action() + ": " + each.detail())
          .containsExactly(
              "ana@x.org PUT /customers/{id}: {\"customer\":\"Shop\",\"stage\":\"sow-sent\"}");
    }
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
