package dev.atoll.store.workload;

import java.util.Locale;

/** How much the business needs a workload. */
public enum Criticality {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** The spelling in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
