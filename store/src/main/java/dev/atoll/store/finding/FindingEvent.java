package dev.atoll.store.finding;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened to a finding.
 *
 * @param by a person, or {@code scan}
 * @param scan which, where a scan did it
 */
public record FindingEvent(Instant at, Kind event, String by, String note, Optional<String> scan) {

  /** What happened. */
  public enum Kind {
    OPENED,
    RESOLVED,
    REOPENED,
    ACCEPTED,
    ACCEPTANCE_EXPIRED,
    MUTED,
    UNMUTED,
    ASSIGNED,
    COMMENTED;

    /** The spelling in JSON: {@code acceptance-expired}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws {@code IllegalArgumentException} where there is none of this spelling. */
    public static Kind of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
