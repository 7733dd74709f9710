package dev.atoll.engine.review;

import java.util.Locale;

/** Why a practice or question does not apply, in the words of the AWS Well-Architected Tool. */
public enum Reason {
  OUT_OF_SCOPE,
  BUSINESS_PRIORITIES,
  ARCHITECTURE_CONSTRAINTS,
  OTHER;

  /** The spelling in YAML and JSON: {@code out-of-scope}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
