package dev.atoll.server.scan;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atoll.server.api.Estates;
import dev.atoll.server.notify.NoticeWork;
import dev.atoll.server.scan.DueSchedules.Due;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.scan.ScanState;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Scans as tasks that all nodes on one database share: each is picked by one node, and by another
 * one when that dies.
 */
@Singleton
public final class ScanWork {
  private static final int THREADS = 8;

  /** Scans of one tenant that run at once; others wait, so that no tenant holds up the rest. */
  private static final int PER_TENANT = 3;

  /** A schedule whose scans cannot be asked for is tried again for an hour. */
  private static final Duration WAIT = Duration.ofMinutes(1);

  private static final int TRIES = 60;

  /** Of a scan that waits for longer it is made sure that it has a task. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

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
  private final ImportRunner imports;
  private final CustomTask<Void> task;
  private final CustomTask<Void> importing;
  private final NoticeWork notices;
  private final Scheduler scheduler;

  ScanWork(
      Database database,
      Estates estates,
      InstantSource clock,
      ScanRunner runner,
      ImportRunner imports,
      DueSchedules schedules,
      Forgetting forgetting,
      NoticeWork notices) {
    this.notices = notices;
    this.imports = imports;
    this.estates = estates;
    this.clock = clock;
    this.runner = runner;
    this.task =
        Tasks.custom("scan", Void.class)
            .onDeadExecutionRevive()
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute(this::run);
    this.importing =
        Tasks.custom("import", Void.class)
            .onDeadExecutionRevive()
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute(this::judge);
    // of its own for each, for asking an organization may take long
    CustomTask<Void> scheduled =
        Tasks.custom("schedule", Void.class)
            .onDeadExecutionRevive()
            .onFailure(FailureHandler.<Void>maxRetries(TRIES).retryEvery(WAIT).thenRemove())
            .execute((instance, _) -> {
              Due asked = Due.of(instance.getId());
              request(asked.tenant(), schedules.scans(asked));
              return new CompletionHandler.OnCompleteRemove<>();
            });
    RecurringTask<Void> due =
        Tasks.recurring("schedules", FixedDelay.ofSeconds(20))
            .execute((_, context) -> {
              SchedulerClient client = context.getSchedulerClient();
              schedules.take(each ->
                  client.scheduleIfNotExists(scheduled.instance(each.toString()), clock.instant()));
              takeUp(client);
            });
    RecurringTask<Void> daily =
        Tasks.recurring("forgetting", FixedDelay.ofHours(24)).execute((_, _) -> forgetting.run());
    this.scheduler =
        Scheduler.create(database.source(), tasks(scheduled))
            .startTasks(due, daily, notices.recurring())
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

  private List<Task<?>> tasks(Task<?> scheduled) {
    List<Task<?>> all = new ArrayList<>(notices.tasks());
    all.add(scheduled);
    all.add(task);
    all.add(importing);
    return all;
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
    return request(
        tenant,
        accounts.stream()
            .map(account ->
                new ScanRequest(UUID.randomUUID().toString(), List.of(account), regions, by))
            .toList());
  }

  private List<Scan> request(long tenant, List<ScanRequest> wanted) {
    return wanted.stream()
        .map(each -> {
          Scan scan = estates.of(tenant).scans().queue(each, clock.instant());
          scheduler.scheduleIfNotExists(task.instance(tenant + "/" + each.id()), clock.instant());
          return scan;
        })
        .toList();
  }

  /** Scans whose node died after it queued them and before it said so to the scheduler. */
  private void takeUp(SchedulerClient client) {
    Instant now = clock.instant();
    estates.each(
        "taking up scans",
        tenant -> {
          Estate estate = estates.of(tenant.id());
          for (Scan scan : estate.scans().unfinished()) {
            if (scan.state() == ScanState.QUEUED
                && scan.queuedAt().isBefore(now.minus(FORGOTTEN))) {
              CustomTask<Void> wanted = estate.snapshots().isKept(scan.id()) ? importing : task;
              client.scheduleIfNotExists(wanted.instance(tenant.id() + "/" + scan.id()), now);
            }
          }
        });
  }

  /** Queues the judging of a snapshot that is stored. */
  void take(long tenant, String scan) {
    scheduler.scheduleIfNotExists(importing.instance(tenant + "/" + scan), clock.instant());
  }

  private CompletionHandler<Void> judge(TaskInstance<Void> instance, ExecutionContext context) {
    Queued queued = Queued.of(instance.getId());
    Optional<Scan> scan = unfinished(queued);
    return scan.isEmpty() || imports.run(queued.tenant(), scan.get())
        ? done(instance, context)
        : later(AGAIN);
  }

  /** A scan as the id of a task names it. */
  private record Queued(long tenant, String scan) {
    static Queued of(String id) {
      String[] parts = id.split("/", 2);
      return new Queued(Long.parseLong(parts[0]), parts[1]);
    }
  }

  private Optional<Scan> unfinished(Queued queued) {
    return estates
        .of(queued.tenant())
        .scans()
        .find(queued.scan())
        .filter(scan -> !isOver(scan.state()));
  }

  /** Also where it had ended before: a node may have died between storing and telling. */
  private CompletionHandler<Void> done(TaskInstance<Void> instance, ExecutionContext context) {
    notices.scanEnded(instance.getId(), context.getSchedulerClient());
    return new CompletionHandler.OnCompleteRemove<>();
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

  private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
    Queued queued = Queued.of(instance.getId());
    Scan scan = unfinished(queued).orElse(null);
    if (scan == null) {
      return done(instance, context);
    }
    return switch (runner.run(queued.tenant(), scan, PER_TENANT)) {
      case NO_PLACE ->
          later(AGAIN.multipliedBy(1 + estates.of(queued.tenant()).scans().waiting() / CROWD));
      case OVER -> done(instance, context);
      case HANDED_OVER -> later(Duration.ZERO);
      case NODE_FULL, DATABASE_GONE -> later(AGAIN);
    };
  }

  private static boolean isOver(ScanState state) {
    return switch (state) {
      case QUEUED, RUNNING -> false;
      case DONE, FAILED, CANCELLED -> true;
    };
  }
}
