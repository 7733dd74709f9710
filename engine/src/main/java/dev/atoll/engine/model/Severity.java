package dev.atoll.engine.model;

import java.util.Locale;

/** How bad a failure of a rule is. Declared from worst to least: the natural order ranks. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW;

  /** The spelling in YAML and JSON: {@code high}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
