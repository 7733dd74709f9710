package dev.atoll.server.scan;

import dev.atoll.server.api.Estates;
import dev.atoll.server.people.Plans;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Tenant;
import dev.atoll.store.account.Account;
import dev.atoll.store.schedule.Schedule;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Requests the scans that schedules ask for. */
@Singleton
public final class DueSchedules {
  private static final Logger LOG = Logger.getLogger(DueSchedules.class);

  private final Database database;
  private final Estates estates;
  private final Plans plans;
  private final RollCalls calls;
  private final InstantSource clock;

  DueSchedules(
      Database database, Estates estates, Plans plans, RollCalls calls, InstantSource clock) {
    this.database = database;
    this.estates = estates;
    this.plans = plans;
    this.calls = calls;
    this.clock = clock;
  }

  void request(ScanWork work) {
    Instant now = clock.instant();
    for (Tenant tenant : database.tenants().all()) {
      Estate estate = estates.of(tenant.id());
      for (Schedule schedule : estate.schedules().due(now)) {
        // first, so that neither another node nor a defect below asks for it twice
        Instant next = Crons.next(schedule.cron(), schedule.zone(), now);
        if (!estate.schedules().moveOn(schedule.id(), schedule.next(), Optional.of(next))) {
          continue;
        }
        try {
          plans.mayScan(tenant.id());
          if (schedule.accounts().isEmpty()) {
            calls.all(tenant.id());
          }
          List<String> accounts = accounts(tenant.id(), schedule);
          if (accounts.isEmpty()) {
            LOG.warnf(
                "schedule %s of %s: none of its accounts is there and has a role",
                schedule.name(), tenant.name());
          }
          work.request(tenant.id(), accounts, List.of(), schedule.name());
        } catch (Refused e) {
          LOG.infof("schedule %s of %s: %s", schedule.name(), tenant.name(), e.getMessage());
        }
      }
    }
  }

  private List<String> accounts(long tenant, Schedule schedule) {
    return estates.accounts(tenant).stream()
        .filter(Account::isRead)
        .map(Account::account)
        .filter(account -> schedule.accounts().isEmpty() || schedule.accounts().contains(account))
        .toList();
  }
}
