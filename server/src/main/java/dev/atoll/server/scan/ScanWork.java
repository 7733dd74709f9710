package dev.atoll.server.scan;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atoll.server.api.Estates;
import dev.atoll.store.Database;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.scan.ScanState;
import dev.atoll.store.scan.Scans;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Scans as tasks that all nodes on one database share: each is picked by one node, and by another
 * one when that dies.
 */
@Singleton
public final class ScanWork {
  private static final int THREADS = 4;

  /** Scans of one tenant that run at once; others wait, so that no tenant holds up the rest. */
  private static final int PER_TENANT = 3;

  private static final Duration AGAIN = Duration.ofSeconds(5);

  /** So many scans that wait make each look again less often: by one more {@link #AGAIN}. */
  private static final int CROWD = 50;

  private static final Duration POLLING = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED = 4;

  /** Longer names do not fit the column. */
  private static final int NAME = 50;

  private final Estates estates;
  private final InstantSource clock;
  private final ScanRunner runner;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;

  ScanWork(
      Database database,
      Estates estates,
      InstantSource clock,
      ScanRunner runner,
      DueSchedules schedules) {
    this.estates = estates;
    this.clock = clock;
    this.runner = runner;
    this.task =
        Tasks.custom("scan", Void.class)
            .onDeadExecutionRevive()
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute(this::run);
    RecurringTask<Void> due =
        Tasks.recurring("schedules", FixedDelay.ofSeconds(20))
            .execute((_, _) -> schedules.request(this));
    this.scheduler =
        Scheduler.create(database.source(), task)
            .startTasks(due)
            .schedulerName(new SchedulerName.Fixed(node()))
            .threads(THREADS)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .commitWhenAutocommitDisabled(true)
            .shutdownMaxWait(Duration.ofSeconds(15))
            .enableImmediateExecution()
            .build();
  }

  public void start() {
    scheduler.start();
  }

  /** Lets what runs here be taken up by another node, or by this one when it starts again. */
  public void stop() {
    runner.stopAll();
    scheduler.stop();
  }

  /**
   * Queues one scan for each account.
   *
   * @param regions empty for the accounts' own
   */
  public List<Scan> request(long tenant, List<String> accounts, List<String> regions, String by) {
    return accounts.stream()
        .map(account -> {
          String id = UUID.randomUUID().toString();
          Scan scan =
              estates
                  .of(tenant)
                  .scans()
                  .queue(new ScanRequest(id, List.of(account), regions, by), clock.instant());
          scheduler.schedule(task.instance(tenant + "/" + id), clock.instant());
          return scan;
        })
        .toList();
  }

  private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
    String[] parts = instance.getId().split("/", 2);
    long tenant = Long.parseLong(parts[0]);
    var scans = estates.of(tenant).scans();
    Scan scan = scans.find(parts[1]).orElse(null);
    if (scan == null || isOver(scan.state())) {
      return new CompletionHandler.OnCompleteRemove<>();
    }
    Scans.Load load = scans.load();
    if (scan.state() == ScanState.QUEUED && load.running() >= PER_TENANT) {
      return later(AGAIN.multipliedBy(1 + load.queued() / CROWD));
    }
    return switch (runner.run(tenant, scan)) {
      case OVER -> new CompletionHandler.OnCompleteRemove<>();
      case HANDED_OVER -> later(Duration.ZERO);
      case DATABASE_GONE -> later(AGAIN);
    };
  }

  private CompletionHandler<Void> later(Duration wait) {
    return (complete, operations) -> operations.reschedule(complete, clock.instant().plus(wait));
  }

  /** Who works on a task, as operators find it in the table of tasks and in logs. */
  private static String node() {
    String host = Optional.ofNullable(System.getenv("HOSTNAME")).orElse("node");
    String name = host + "-" + ProcessHandle.current().pid();
    return name.substring(Math.max(0, name.length() - NAME));
  }

  private static boolean isOver(ScanState state) {
    return switch (state) {
      case QUEUED, RUNNING -> false;
      case DONE, FAILED, CANCELLED -> true;
    };
  }
}
