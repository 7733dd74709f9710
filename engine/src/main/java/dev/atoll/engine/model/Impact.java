package dev.atoll.engine.model;

import java.util.Locale;

/** What a failure may do to the business. */
public enum Impact {
  DOWNTIME,
  DATA_LOSS,
  SECURITY,
  PERFORMANCE,
  COST,
  SUSTAINABILITY,
  OPERATIONS;

  /** The spelling in YAML and JSON: {@code data-loss}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
