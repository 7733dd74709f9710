package dev.atoll.engine.review;

import java.util.Locale;
import java.util.Optional;

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

  /** Whether the practice counts as established; empty where nobody knows. */
  public Optional<Boolean> established() {
    return switch (this) {
      case SELECTED, NOT_APPLICABLE -> Optional.of(true);
      case NOT_SELECTED -> Optional.of(false);
      case UNKNOWN -> Optional.empty();
    };
  }

  /** The spelling in JSON: {@code not-selected}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
