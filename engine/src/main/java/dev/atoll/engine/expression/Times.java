package dev.atoll.engine.expression;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeten.extra.AmountFormats;

/** Timestamps from year 1 to 9999, durations of up to 10,000 years. */
final class Times {
  private static final long EARLIEST = -62_135_596_800L;
  private static final long LATEST = 253_402_300_799L;
  private static final Duration LONGEST = Duration.ofDays(3_652_500);
  private static final long DAY = 86_400;
  private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d{1,2}):(\\d{2})");

  private Times() {}

  /** Whole days from one time to a later one; a day begun before it counts as minus one. */
  static long days(Instant from, Instant to) {
    return Math.floorDiv(Duration.between(from, to).toSeconds(), DAY);
  }

  /** RFC 3339: {@code 2026-01-31T10:00:00Z}. */
  static Instant parse(String text) {
    try {
      return checked(() -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      throw new Fault("\"" + text + "\" is not a timestamp");
    }
  }

  static Instant ofEpochSecond(long seconds) {
    return checked(() -> Instant.ofEpochSecond(seconds));
  }

  /** CEL's spelling: {@code 1h30m}, {@code -1.5s}. */
  static Duration parseDuration(String text) {
    try {
      return checkedDuration(() -> AmountFormats.parseUnitBasedDuration(text));
    } catch (DateTimeParseException e) {
      throw new Fault("\"" + text + "\" is not a duration");
    }
  }

  /** In seconds: {@code 5400s}, with 3, 6 or 9 decimals where it needs them. */
  static String format(Duration duration) {
    Duration size = duration.abs();
    String sign = duration.isNegative() ? "-" : "";
    int nanos = size.getNano();
    String decimals = String.format(Locale.ROOT, ".%09d", nanos);
    int digits = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 4 : nanos % 1_000 == 0 ? 7 : 10;
    return sign + size.getSeconds() + decimals.substring(0, digits) + "s";
  }

  /** The time as clocks show it in a zone: a name of the tz database or an offset. */
  static ZonedDateTime in(Instant time, String zone) {
    return time.atZone(zone(zone));
  }

  /** The day of the week, from 0 for Sunday. */
  static long dayOfWeek(ZonedDateTime time) {
    return time.get(ChronoField.DAY_OF_WEEK) % 7;
  }

  private static ZoneId zone(String name) {
    try {
      Matcher offset = OFFSET.matcher(name);
      if (offset.matches()) {
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int hours = Integer.parseInt(offset.group(2));
        int minutes = Integer.parseInt(offset.group(3));
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
      }
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new Fault("\"" + name + "\" is not a time zone");
    }
  }

  /** The time, if it is within the bounds. */
  static Instant checked(Supplier<Instant> time) {
    try {
      Instant value = time.get();
      if (value.getEpochSecond() >= EARLIEST && value.getEpochSecond() <= LATEST) {
        return value;
      }
    } catch (DateTimeParseException e) {
      throw e;
    } catch (DateTimeException | ArithmeticException e) {
      throw new Fault("the time is out of range");
    }
    throw new Fault("the time is out of range");
  }

  /** The duration, if it is within the bounds. */
  static Duration checkedDuration(Supplier<Duration> duration) {
    try {
      Duration value = duration.get();
      if (value.abs().compareTo(LONGEST) <= 0) {
        return value;
      }
    } catch (DateTimeParseException e) {
      throw e;
    } catch (ArithmeticException e) {
      throw new Fault("the duration is out of range");
    }
    throw new Fault("the duration is out of range");
  }
}
