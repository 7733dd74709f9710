package dev.atoll.store.scan;

import java.util.Locale;

/** How far a scan is. */
public enum ScanState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** The spelling in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state by its spelling; throws {@code IllegalArgumentException}. */
  public static ScanState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
