package dev.atoll.engine.model;

import java.util.Locale;

/** Why something was not seen. */
public enum GapReason {
  /** AWS refused the call: an IAM permission is missing or an organisation policy forbids it. */
  DENIED,
  /** AWS kept throttling the call until the reader gave up. */
  THROTTLED,
  /** No answer came in time. */
  TIMEOUT,
  /** The region is not enabled for the account. */
  REGION_DISABLED,
  /** Any other failure, or a value that the answer should carry and does not. */
  ERROR,
  /** The source was never asked: another selection of rules, or an interrupted scan. */
  NOT_READ;

  /** The spelling in JSON: {@code region-disabled}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
