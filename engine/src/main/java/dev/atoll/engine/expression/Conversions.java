package dev.atoll.engine.expression;

import java.time.Duration;
import java.time.Instant;

/** {@code int(x)}, {@code double(x)}, {@code string(x)} and the like. */
final class Conversions {
  private Conversions() {}

  static Object toInt(Object value) {
    return switch (value) {
      case Long whole -> whole;
      case Double real -> whole(real);
      case Instant time -> time.getEpochSecond();
      case String text -> parseInt(text);
      default -> throw cannot(value, "an int");
    };
  }

  static Object toDouble(Object value) {
    return switch (value) {
      case Double real -> real;
      case Long whole -> (double) whole;
      case String text -> parseDouble(text);
      default -> throw cannot(value, "a double");
    };
  }

  static Object toText(Object value) {
    return switch (value) {
      case String text -> text;
      case Duration duration -> Times.format(duration);
      case Boolean _, Long _, Double _, Instant _ -> value.toString();
      default -> throw cannot(value, "a string");
    };
  }

  static Object toBool(Object value) {
    return switch (value) {
      case Boolean bool -> bool;
      case String text -> parseBool(text);
      default -> throw cannot(value, "a bool");
    };
  }

  static Object toTimestamp(Object value) {
    return switch (value) {
      case Instant time -> time;
      case Long seconds -> Times.ofEpochSecond(seconds);
      case String text -> Times.parse(text);
      default -> throw cannot(value, "a timestamp");
    };
  }

  static Object toDuration(Object value) {
    return switch (value) {
      case Duration duration -> duration;
      case String text -> Times.parseDuration(text);
      default -> throw cannot(value, "a duration");
    };
  }

  private static long whole(double real) {
    if (real >= -0x1p63 && real < 0x1p63) {
      return (long) real;
    }
    throw new Fault(real + " goes beyond what an int can hold");
  }

  private static long parseInt(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Fault("\"" + text + "\" is not a whole number");
    }
  }

  private static double parseDouble(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Fault("\"" + text + "\" is not a number");
    }
  }

  private static boolean parseBool(String text) {
    return switch (text) {
      case "true", "TRUE", "True", "t", "1" -> true;
      case "false", "FALSE", "False", "f", "0" -> false;
      default -> throw cannot(text, "a bool");
    };
  }

  private static Fault cannot(Object value, String type) {
    String shown = value instanceof String text ? "\"" + text + "\"" : "a " + Operand.kind(value);
    return new Fault(shown + " is not " + type);
  }
}
