package dev.atoll.server.notify;

import dev.atoll.engine.model.Severity;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.notify.Delivery;
import dev.atoll.store.notify.Notification;
import dev.atoll.store.notify.NotificationEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what; never with a secret.
 *
 * @param kind {@code webhook}, {@code slack}, {@code email}, {@code sns}, {@code eventbridge} or
 *     {@code jira}
 * @param target of Slack only the host: whoever has the URL can write
 * @param severity of the mildest risk that is told of
 * @param digestAt when the next digest is due
 */
public record NotificationView(
    String id,
    String name,
    String kind,
    String target,
    @OneOf(Severity.class) String severity,
    @OneOf(NotificationEvent.class) List<String> events,
    @Nullable String environment,
    @Nullable String workload,
    boolean enabled,
    @Nullable Instant digestAt,
    Instant createdAt) {

  static NotificationView of(Notification notification) {
    return new NotificationView(
        String.valueOf(notification.id()),
        notification.name(),
        notification.kind(),
        notification.target(),
        notification.severity().id(),
        notification.events().stream().map(NotificationEvent::id).sorted().toList(),
        notification.environment().orElse(null),
        notification.workload().map(String::valueOf).orElse(null),
        notification.enabled(),
        notification.digestAt().orElse(null),
        notification.createdAt());
  }

  /**
   * A message and what became of it.
   *
   * @param event {@code opened}, {@code reopened}, {@code failed}, {@code digest} or {@code test}
   * @param state {@code queued}, {@code sent} or {@code failed}
   * @param error what went wrong the last time
   */
  public record DeliveryView(
      String id,
      String event,
      String title,
      @OneOf(value = Delivery.State.class, name = "DeliveryState") String state,
      int attempts,
      @Nullable String error,
      Instant createdAt,
      @Nullable Instant sentAt) {

    static DeliveryView of(Delivery delivery) {
      return new DeliveryView(
          String.valueOf(delivery.id()),
          delivery.event(),
          delivery.title(),
          delivery.state().id(),
          delivery.attempts(),
          delivery.error().orElse(null),
          delivery.createdAt(),
          delivery.sentAt().orElse(null));
    }
  }
}
