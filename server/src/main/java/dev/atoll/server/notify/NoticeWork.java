package dev.atoll.server.notify;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atoll.store.notify.Delivery;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Messages as tasks that all nodes share: one for what a scan brought, one for each message. */
@Singleton
public final class NoticeWork {
  private final Notices notices;
  private final Sender sender;
  private final InstantSource clock;
  private final CustomTask<Void> scanEnded;
  private final CustomTask<Void> delivery;
  private final RecurringTask<Void> digests;

  NoticeWork(Notices notices, Sender sender, InstantSource clock) {
    this.notices = notices;
    this.sender = sender;
    this.clock = clock;
    this.scanEnded =
        Tasks.custom("notices", Void.class).onDeadExecutionRevive().execute(this::tellOfScan);
    this.delivery =
        Tasks.custom("delivery", Void.class).onDeadExecutionRevive().execute(this::deliver);
    this.digests =
        Tasks.recurring("digests", FixedDelay.ofMinutes(1))
            .execute((_, context) -> {
              notices.openExpired();
              notices.makeDigests();
              // also what a node made and could not queue any more because it died
              notices
                  .queued()
                  .forEach((tenant, made) -> schedule(tenant, made, context.getSchedulerClient()));
            });
  }

  public List<CustomTask<Void>> tasks() {
    return List.of(scanEnded, delivery);
  }

  public RecurringTask<Void> recurring() {
    return digests;
  }

  /** Queues the telling of a scan that ended. */
  public void scanEnded(String tenantAndScan, SchedulerClient client) {
    client.scheduleIfNotExists(scanEnded.instance(tenantAndScan), clock.instant());
  }

  private CompletionHandler<Void> tellOfScan(
      TaskInstance<Void> instance, ExecutionContext context) {
    String[] parts = instance.getId().split("/", 2);
    long tenant = Long.parseLong(parts[0]);
    schedule(tenant, notices.about(tenant, parts[1]), context.getSchedulerClient());
    return new CompletionHandler.OnCompleteRemove<>();
  }

  private void schedule(long tenant, List<Delivery> made, SchedulerClient client) {
    made.forEach(each ->
        client.scheduleIfNotExists(delivery.instance(tenant + "/" + each.id()), clock.instant()));
  }

  private CompletionHandler<Void> deliver(TaskInstance<Void> instance, ExecutionContext context) {
    String[] parts = instance.getId().split("/", 2);
    Optional<Duration> pause = sender.attempt(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    return pause
        .<CompletionHandler<Void>>map(wait ->
            (complete, operations) -> operations.reschedule(complete, clock.instant().plus(wait)))
        .orElseGet(CompletionHandler.OnCompleteRemove::new);
  }
}
