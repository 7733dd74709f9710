package dev.atoll.store.notify;

import java.util.Locale;

/** What somebody can be told of. */
public enum NotificationEvent {
  /** A risk that was not there before. */
  OPENED,
  /** A risk that is back. */
  REOPENED,
  /** A scan that failed. */
  FAILED,
  /** How the estate stands, once a week. */
  DIGEST;

  /** The spelling in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
