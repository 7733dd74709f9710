package dev.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.store.people.ApiTokens;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Role;
import dev.atoll.store.people.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People who come and go. */
final class PeopleTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Small.START);
  private static final Instant LATER = Small.START.plus(Duration.ofDays(90));

  @ParameterizedTest
  @EnumSource
  void whoIsTakenBackHasNoTokenAndNoSessionOfBefore(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      long one = test.estate.tenant();
      long other = test.database.tenants().add(Tenant.named("other", Small.START)).id();
      People people = new People(test.database, CLOCK);
      ApiTokens tokens = new ApiTokens(test.database, CLOCK);
      Sessions sessions = new Sessions(test.database, CLOCK);
      Member here = join(people, one, "ana@x.org", Role.ENGINEER);
      Member there = join(people, other, "ana@x.org", Role.VIEWER);
      tokens.add(here, "ci", Role.ENGINEER, "token-here", "at", LATER);
      tokens.add(there, "ci", Role.VIEWER, "token-there", "at", LATER);
      sessions.open("session-here", here.person().id(), one, LATER);
      sessions.open("session-there", here.person().id(), other, LATER);

      people.leave(one, here.person().id());
      join(people, one, "ana@x.org", Role.ENGINEER);

      assertThat(tokens.find("token-here")).isEmpty();
      assertThat(sessions.find("session-here")).isEmpty();
      assertThat(tokens.find("token-there")).isPresent();
      assertThat(sessions.find("session-there")).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ownersWhoDemoteEachOtherAtOnceLeaveOne(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      long tenant = test.estate.tenant();
      People people = new People(test.database, CLOCK);
      for (int round = 0; round < 10; round++) {
        Member ana = join(people, tenant, "ana@x.org", Role.OWNER);
        Member ben = join(people, tenant, "ben@x.org", Role.OWNER);
        AtOnce.run(
            () -> people.change(tenant, ana.person().id(), Role.VIEWER),
            () -> people.leave(tenant, ben.person().id()));

        assertThat(people.of(tenant)).filteredOn(each -> each.role() == Role.OWNER).hasSize(1);
      }
    }
  }

  private static Member join(People people, long tenant, String email, Role role) {
    return people.join(tenant, email, email, role, Optional.empty());
  }
}
