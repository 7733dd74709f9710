package dev.atoll.testkit.live;

import dev.atoll.engine.model.Struct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a scenario's calls answered, by the names given to it. */
final class Names {
  // a policy's braces are followed by quotes, and so are no holes
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+(?:\\.\\w+|\\[\\d+])*)}");
  private static final Pattern PART = Pattern.compile("\\w+");

  private final Map<String, Object> values = new HashMap<>();

  void put(String name, Object value) {
    values.put(name, value);
  }

  /** Fills the holes of all texts within; a text that is one hole becomes the value itself. */
  Object fill(Object template) {
    return switch (template) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(Collectors.toMap(e -> text(e.getKey().toString()), e -> fill(e.getValue())));
      case List<?> list -> list.stream().map(this::fill).toList();
      case String text -> {
        Matcher matcher = HOLE.matcher(text);
        yield matcher.matches() ? value(matcher.group(1)) : text(text);
      }
      default -> template;
    };
  }

  /** Fills the holes of a text. */
  String text(String template) {
    return HOLE.matcher(template)
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1)).toString()));
  }

  private Object value(String path) {
    Object at = values;
    Matcher parts = PART.matcher(path);
    while (parts.find()) {
      Object found = inside(at, parts.group());
      if (found == null) {
        throw new AssertionError(
            "There is no '%s' for {%s} in %s".formatted(parts.group(), path, at));
      }
      at = found;
    }
    return at;
  }

  private static @Nullable Object inside(Object value, String part) {
    return switch (value) {
      case Map<?, ?> map -> map.get(part);
      case Struct struct -> struct.get(part);
      case List<?> list when Integer.parseInt(part) < list.size() ->
          list.get(Integer.parseInt(part));
      default -> null;
    };
  }
}
