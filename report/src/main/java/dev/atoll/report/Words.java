package dev.atoll.report;

import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How reports say things to people: one place, so that all say them alike. */
public final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Words() {}

  /** {@code 12,345}. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 1 resource}, {@code 12 resources}. */
  public static String count(long value, String one) {
    return count(value, one, one + "s");
  }

  public static String count(long value, String one, String many) {
    return number(value) + " " + (value == 1 ? one : many);
  }

  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** A time as a result spells it: {@code 2026-11-22T18:22:06.37Z}; itself where it is none. */
  public static String time(String spelled) {
    try {
      return time(Instant.parse(spelled));
    } catch (DateTimeParseException e) {
      return spelled;
    }
  }

  /** {@code 4 s}, {@code 2 min 5 s}, {@code 1 h 3 min}. */
  public static String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  /** {@code High}. */
  public static String severity(Severity severity) {
    return capital(severity.id());
  }

  /** {@code data loss}. */
  public static String impact(Impact impact) {
    return impact.id().replace('-', ' ');
  }

  public static String impacts(List<Impact> impacts) {
    return impacts.stream().map(Words::impact).collect(Collectors.joining(", "));
  }

  /** What an impact means to the business, as the end of a sentence on resources. */
  public static String business(Impact impact) {
    return switch (impact) {
      case DOWNTIME -> "can interrupt business services";
      case DATA_LOSS -> "can lose data";
      case SECURITY -> "open ways for attackers or weaken control";
      case PERFORMANCE -> "can slow services down";
      case COST -> "cost more than they need to";
      case SUSTAINABILITY -> "use more energy than they need to";
      case OPERATIONS -> "make failures harder to see and to handle";
    };
  }

  /** Why something was not seen. */
  public static String reason(GapReason reason) {
    return switch (reason) {
      case DENIED -> "access denied";
      case THROTTLED -> "throttled to the end";
      case TIMEOUT -> "no answer in time";
      case REGION_DISABLED -> "region is not enabled";
      case ERROR -> "failed";
      case NOT_READ -> "not read";
    };
  }

  /** What was not seen and why: {@code DescribeDBInstances (access denied)}; each once. */
  public static String notSeen(Collection<Gap> gaps) {
    return gaps.stream().map(Words::notSeen).distinct().collect(Collectors.joining("; "));
  }

  private static String notSeen(Gap gap) {
    String what = gap.operation().isEmpty() ? gap.type() : gap.operation();
    return what + " (" + reason(gap.reason()) + ")";
  }

  /** Who answers for an accepted risk, how long, and why. */
  public static String accepted(RiskException exception) {
    return "accepted by %s until %s: %s"
        .formatted(exception.owner(), exception.expires(), exception.reason());
  }

  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The first few of them, and how many more: {@code a, b and 12 more}. */
  public static String some(List<String> all, int most) {
    String first = all.stream().limit(most).collect(Collectors.joining(", "));
    return all.size() <= most ? first : first + " and " + number(all.size() - most) + " more";
  }
}
