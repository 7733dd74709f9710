package dev.atoll.store.notify;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A message through a channel.
 *
 * @param event a {@link NotificationEvent}'s id, or {@code test}
 * @param body what is sent, as whoever made it wrote it down
 * @param attempts how often it was tried
 * @param error what went wrong the last time
 */
public record Delivery(
    long id,
    long notification,
    String event,
    String title,
    String body,
    State state,
    int attempts,
    Optional<String> error,
    Instant createdAt,
    Optional<Instant> sentAt) {

  /** What became of it. */
  public enum State {
    QUEUED,
    SENT,
    FAILED;

    /** The spelling in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
