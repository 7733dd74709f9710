package dev.atoll.engine.expression;

import static java.util.Map.entry;

import dev.atoll.engine.model.Struct;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** CEL's own strict functions, by the name they have in the syntax tree. */
final class Standard {
  private static final String UTC = "UTC";

  private static final Map<String, Call.Function> FUNCTIONS =
      Map.ofEntries(
          function("_+_", "+", (frame, x) -> Arithmetic.add(frame, x[0], x[1])),
          function("_-_", "-", (_, x) -> Arithmetic.subtract(x[0], x[1])),
          function("_*_", "*", (_, x) -> Arithmetic.multiply(x[0], x[1])),
          function("_/_", "/", (_, x) -> Arithmetic.divide(x[0], x[1])),
          function("_%_", "%", (_, x) -> Arithmetic.modulo(x[0], x[1])),
          function("-_", "-", (_, x) -> Arithmetic.negate(x[0])),
          function("size", (_, x) -> size(x[0])),
          function("int", (_, x) -> Conversions.toInt(x[0])),
          function("double", (_, x) -> Conversions.toDouble(x[0])),
          function("string", (_, x) -> Conversions.toText(x[0])),
          function("bool", (_, x) -> Conversions.toBool(x[0])),
          function("timestamp", (_, x) -> Conversions.toTimestamp(x[0])),
          function("duration", (_, x) -> Conversions.toDuration(x[0])),
          function("dyn", (_, x) -> x[0]),
          function("matches", Standard::matches),
          function("contains", (_, x) -> Open.text(x[0], text -> text.contains((String) x[1]))),
          function("startsWith", (_, x) -> Open.text(x[0], text -> text.startsWith((String) x[1]))),
          function("endsWith", (_, x) -> Open.text(x[0], text -> text.endsWith((String) x[1]))),
          clock("getFullYear", ZonedDateTime::getYear),
          clock("getMonth", time -> time.getMonthValue() - 1L),
          clock("getDayOfYear", time -> time.getDayOfYear() - 1L),
          clock("getDayOfMonth", time -> time.getDayOfMonth() - 1L),
          clock("getDate", ZonedDateTime::getDayOfMonth),
          clock("getDayOfWeek", Times::dayOfWeek),
          timed("getHours", ZonedDateTime::getHour, Duration::toHours),
          timed("getMinutes", ZonedDateTime::getMinute, Duration::toMinutes),
          timed("getSeconds", ZonedDateTime::getSecond, Standard::seconds),
          timed("getMilliseconds", time -> time.getNano() / 1_000_000, Standard::millis));

  private Standard() {}

  static Optional<Call.Function> find(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** How an operator is spelled in the source; other names stay. */
  static String spelling(String name) {
    Call.Function function = FUNCTIONS.get(name);
    if (function != null) {
      return function.name();
    }
    return switch (name) {
      case "@in" -> "in";
      case "_[_]" -> "[]";
      case "_?_:_" -> "?:";
      default -> name.startsWith("_") || name.startsWith("!") ? name.replace("_", "") : name;
    };
  }

  private static long size(Object value) {
    return switch (value) {
      case String text -> text.codePointCount(0, text.length());
      case List<?> list -> list.size();
      case Map<?, ?> map -> map.size();
      case Struct struct -> struct.size();
      default -> throw new Fault(Operand.misused("size", value));
    };
  }

  private static Object matches(Frame frame, Object[] x) {
    String text = (String) x[0];
    String regex = (String) x[1];
    frame.charge((long) regex.length() + (((long) text.length() * regex.length()) >> 6));
    return Open.text(text, known -> Texts.pattern(regex).matcher(known).find());
  }

  private static long seconds(Duration duration) {
    return duration.toMillis() / 1000;
  }

  private static long millis(Duration duration) {
    return duration.toMillis() % 1000;
  }

  private static Map.Entry<String, Call.Function> function(String name, Call.Body body) {
    return function(name, name, body);
  }

  private static Map.Entry<String, Call.Function> function(
      String name, String spelling, Call.Body body) {
    return entry(name, new Call.Function(name, spelling, body));
  }

  private static Map.Entry<String, Call.Function> clock(
      String name, ToLongFunction<ZonedDateTime> part) {
    return function(name, (_, x) -> part.applyAsLong(Times.in((Instant) x[0], zone(x))));
  }

  private static Map.Entry<String, Call.Function> timed(
      String name, ToLongFunction<ZonedDateTime> part, ToLongFunction<Duration> whole) {
    return function(
        name,
        (_, x) ->
            x[0] instanceof Duration duration
                ? whole.applyAsLong(duration)
                : part.applyAsLong(Times.in((Instant) x[0], zone(x))));
  }

  private static String zone(Object[] x) {
    return x.length > 1 ? (String) x[1] : UTC;
  }
}
