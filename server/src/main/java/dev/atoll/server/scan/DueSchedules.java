package dev.atoll.server.scan;

import dev.atoll.server.api.Estates;
import dev.atoll.server.people.Plans;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.account.Account;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.schedule.Schedule;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Finds the scans that schedules ask for. */
@Singleton
public final class DueSchedules {
  private static final Logger LOG = Logger.getLogger(DueSchedules.class);

  private final Estates estates;
  private final Plans plans;
  private final RollCalls calls;
  private final InstantSource clock;

  DueSchedules(Estates estates, Plans plans, RollCalls calls, InstantSource clock) {
    this.estates = estates;
    this.plans = plans;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * A time at which a schedule was due.
   *
   * @param schedule its id
   */
  record Due(long tenant, long schedule, Instant at) {
    private static final String BETWEEN = "/";

    static Due of(String text) {
      String[] parts = text.split(BETWEEN, 3);
      return new Due(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Instant.parse(parts[2]));
    }

    @Override
    public String toString() {
      return tenant + BETWEEN + schedule + BETWEEN + at;
    }

    /** The same each time that it is asked, so that no account is scanned twice for it. */
    String scanOf(String account) {
      String name = this + BETWEEN + account;
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
  }

  /**
   * Takes down which schedules are due, and moves them on: in this order, so that none is lost
   * where the database goes away in between. Asked for twice it is still one.
   */
  void take(Consumer<Due> asked) {
    Instant now = clock.instant();
    estates.each(
        "a schedule",
        tenant -> {
          Estate estate = estates.of(tenant.id());
          for (Schedule schedule : estate.schedules().due(now)) {
            asked.accept(new Due(tenant.id(), schedule.id(), schedule.next().orElse(now)));
            Instant next = Crons.next(schedule.cron(), schedule.zone(), now);
            estate.schedules().moveOn(schedule.id(), schedule.next(), Optional.of(next));
          }
        });
  }

  /** The scans to be made; none where the schedule is no more, or the plan does not allow them. */
  List<ScanRequest> scans(Due due) {
    Optional<Schedule> found = estates.of(due.tenant()).schedules().find(due.schedule());
    if (found.isEmpty()) {
      return List.of();
    }
    Schedule schedule = found.get();
    try {
      plans.mayScan(due.tenant());
    } catch (Refused e) {
      LOG.infof("schedule %s of tenant %d: %s", schedule.name(), due.tenant(), e.getMessage());
      return List.of();
    }
    if (schedule.accounts().isEmpty()) {
      calls.all(due.tenant());
    }
    List<String> accounts = accounts(due.tenant(), schedule);
    if (accounts.isEmpty()) {
      LOG.warnf(
          "schedule %s of tenant %d: none of its accounts is there and has a role",
          schedule.name(), due.tenant());
    }
    return accounts.stream()
        .map(account ->
            new ScanRequest(due.scanOf(account), List.of(account), List.of(), schedule.name()))
        .toList();
  }

  private List<String> accounts(long tenant, Schedule schedule) {
    return estates.accounts(tenant).stream()
        .filter(Account::isRead)
        .map(Account::account)
        .filter(account -> schedule.accounts().isEmpty() || schedule.accounts().contains(account))
        .toList();
  }
}
