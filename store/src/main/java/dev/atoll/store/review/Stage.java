package dev.atoll.store.review;

import java.util.Locale;

/** Where a customer stands, in the order of the way. */
public enum Stage {
  /** An account is known. */
  ONBOARDED,
  /** Something was scanned. */
  SCANNED,
  /** The findings were talked over. */
  DISCUSSED,
  /** The statement of work is with the customer. */
  SOW_SENT,
  /** The customer accepted it. */
  ACCEPTED,
  /** Risks are being mended. */
  MENDING,
  /** What was promised is reached and shown. */
  IMPROVED;

  /** The spelling in JSON: {@code sow-sent}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
