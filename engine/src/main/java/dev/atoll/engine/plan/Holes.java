package dev.atoll.engine.plan;

import dev.atoll.engine.knowledge.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The holes in an operation's parameters. */
public final class Holes {
  /** What a hole begins with that reads the resource of {@code each}. */
  public static final String PARENT = "parent.";

  private Holes() {}

  /** All holes, at whatever depth. */
  public static Stream<String> in(Object parameters) {
    return switch (parameters) {
      case String text -> Template.parse(text).holes().stream();
      case Template template -> template.holes().stream();
      case Map<?, ?> map -> map.values().stream().flatMap(Holes::in);
      case List<?> list -> list.stream().flatMap(Holes::in);
      default -> Stream.empty();
    };
  }

  /** The parameters with all holes filled; what has no value is left out. */
  public static Map<String, Object> fill(
      Map<String, Object> parameters, Function<String, @Nullable Object> lookup) {
    Map<String, Object> filled = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> fillValue(value, lookup).ifPresent(full -> filled.put(name, full)));
    return filled;
  }

  private static Optional<Object> fillValue(
      Object value, Function<String, @Nullable Object> lookup) {
    return switch (value) {
      case String text -> Template.parse(text).fill(lookup);
      case Template template -> template.fill(lookup);
      case List<?> list ->
          Optional.of(list.stream().flatMap(each -> fillValue(each, lookup).stream()).toList());
      case Map<?, ?> map -> {
        Map<String, Object> filled = new LinkedHashMap<>();
        map.forEach((key, inner) ->
            fillValue(inner, lookup).ifPresent(full -> filled.put(key.toString(), full)));
        yield Optional.of(filled);
      }
      default -> Optional.of(value);
    };
  }
}
