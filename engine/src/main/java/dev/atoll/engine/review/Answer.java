package dev.atoll.engine.review;

import java.util.Locale;

/** What is, or should be, answered to a practice. */
public enum Answer {
  /** The practice is established. */
  SELECTED,
  /** It is not. */
  NOT_SELECTED,
  /** There is nothing in the workload that it is about. */
  NOT_APPLICABLE,
  /** Nobody knows yet. */
  UNKNOWN;

  /** The spelling in JSON: {@code not-selected}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
