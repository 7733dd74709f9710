package dev.atoll.server.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.server.TestTenant;
import dev.atoll.server.people.Callers;
import dev.atoll.server.scan.DueSchedules.Due;
import dev.atoll.store.Estate;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Schedules that are due while the database comes and goes. */
final class DueSchedulesTest {
  private static final Instant DUE = TestTenant.START;
  private static final InstantSource CLOCK = InstantSource.fixed(DUE.plusSeconds(5));

  private final TestTenant tenant = new TestTenant();
  private final DueSchedules schedules =
      new DueSchedules(
          tenant.estates,
          Callers.plans(tenant, CLOCK),
          new RollCalls(tenant.estates, CLOCK),
          CLOCK);

  @AfterEach
  void stop() {
    tenant.close();
  }

  @Test
  void whatCannotBeTakenDownStaysDueAndHoldsUpNoOtherTenant() {
    Estate shop = tenant.add("Shop");
    long ofBank = schedule(tenant.estate, List.of());
    long ofShop = schedule(shop, List.of());
    List<Long> taken = new ArrayList<>();

    schedules.take(due -> {
      if (due.schedule() == ofBank) {
        throw new IllegalStateException("the database is away");
      }
      taken.add(due.schedule());
    });
    assertThat(taken).containsExactly(ofShop);

    schedules.take(due -> taken.add(due.schedule()));
    assertThat(taken).containsExactly(ofShop, ofBank);

    schedules.take(due -> taken.add(due.schedule()));
    assertThat(taken).hasSize(2);
  }

  @Test
  void askedForTwiceItIsOneScanOfEachAccount() {
    tenant.account("111122223333", true);
    tenant.account("444455556666", true);
    tenant.account("777788889999", false);
    Due due = new Due(tenant.estate.tenant(), schedule(tenant.estate, List.of()), DUE);

    List<ScanRequest> scans = schedules.scans(due);

    assertThat(scans)
        .extracting(ScanRequest::accounts)
        .containsExactly(List.of("111122223333"), List.of("444455556666"));
    assertThat(schedules.scans(Due.of(due.toString()))).isEqualTo(scans);
    assertThat(schedules.scans(new Due(due.tenant(), due.schedule(), DUE.plus(Duration.ofDays(1)))))
        .doesNotContainAnyElementsOf(scans);
  }

  private static long schedule(Estate estate, List<String> accounts) {
    return estate
        .schedules()
        .add(new Schedule(0, "daily", "0 6 * * *", "UTC", accounts, Optional.of(DUE)))
        .id();
  }
}
