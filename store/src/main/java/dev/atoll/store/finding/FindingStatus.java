package dev.atoll.store.finding;

import java.util.Locale;

/** Where a finding is in its life. */
public enum FindingStatus {
  OPEN,
  /** Somebody answers for it, until a day. */
  ACCEPTED,
  /** A pattern hides it. */
  MUTED,
  /** It holds no more, or its resource is gone. */
  RESOLVED;

  /** The spelling in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Throws {@code IllegalArgumentException} where there is none of this spelling. */
  public static FindingStatus of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
