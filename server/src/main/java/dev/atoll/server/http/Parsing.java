package dev.atoll.server.http;

import dev.atoll.server.problem.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of parameters; what cannot be read is refused with its name. */
public final class Parsing {
  private static final int LONGEST = 2000;
  private static final int MOST = 200;

  private Parsing() {}

  /** The values given, without empty ones; several may stand in one, parted by commas. */
  public static List<String> values(@Nullable List<@Nullable String> given, String name) {
    if (given == null) {
      return List.of();
    }
    if (given.stream().anyMatch(Objects::isNull)) {
      throw Refused.invalid(name + ": has an empty entry", "");
    }
    List<String> values =
        given.stream()
            .flatMap(each -> Arrays.stream(String.valueOf(each).split(",", -1)))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    values.forEach(each -> plain(each, name));
    if (values.size() > MOST) {
      throw Refused.invalid("%s: has more than %d values".formatted(name, MOST), "");
    }
    return values;
  }

  /** A single value; empty where it is missing or blank. */
  public static Optional<String> value(@Nullable String given, String name) {
    return Optional.ofNullable(given)
        .map(text -> plain(text, name))
        .filter(text -> !text.isBlank());
  }

  private static String plain(String text, String name) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw Refused.invalid(name + ": is too long, or has a character that no name has", "");
    }
    return text;
  }

  public static Optional<Long> id(@Nullable String given, String name) {
    return value(given, name).map(text -> parsed(text, name));
  }

  /** The ids given; several may stand in one, parted by commas. */
  public static List<Long> ids(@Nullable List<String> given, String name) {
    return values(given, name).stream().map(text -> parsed(text, name)).toList();
  }

  private static long parsed(String text, String name) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw Refused.invalid(name + ": is no id", "");
    }
  }

  public static int number(@Nullable String given, String name, int usual, int least, int most) {
    Optional<String> text = value(given, name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Refused.invalid("%s: is no number from %d to %d".formatted(name, least, most), "");
  }

  /** A value of a closed set by its spelling in the API. */
  public static <E extends Enum<E>> E oneOf(
      String given, String name, Class<E> type, Function<E, String> spelling) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> spelling.apply(each).equals(given))
        .findFirst()
        .orElseThrow(() ->
            Refused.invalid(
                name + ": is none of its values",
                "one of: "
                    + Arrays.stream(type.getEnumConstants())
                        .map(spelling)
                        .collect(Collectors.joining(", "))));
  }

  /** As {@link #time}; refuses what is not after now. */
  public static Optional<Instant> later(@Nullable String given, String name, Instant now) {
    return time(given, name)
        .map(time -> {
          if (!time.isAfter(now)) {
            throw Refused.invalid(
                name + ": is over already", "give a later time; a day alone means its start, UTC");
          }
          return time;
        });
  }

  /** A time as ISO-8601; a day alone means its start in UTC. */
  public static Optional<Instant> time(@Nullable String given, String name) {
    return value(given, name)
        .map(text -> {
          try {
            return text.length() == 10
                ? LocalDate.parse(text).atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
          } catch (DateTimeParseException e) {
            throw Refused.invalid(name + ": is no time", "write it as 2026-11-22T12:00:00Z");
          }
        });
  }
}
