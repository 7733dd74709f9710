package dev.atoll.engine.yaml;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of a mapping, asked for one by one; {@link #finish()} reports those that nobody asked
 * for. Every method that finds something wrong reports it and goes on with an empty value.
 */
public final class Fields {
  private final Value mapping;
  private final Map<String, Map.Entry<Value, Value>> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  Fields(Value mapping) {
    this.mapping = mapping;
    mapping
        .entries()
        .forEach((key, value) -> key.text().ifPresent(k -> entries.put(k, Map.entry(key, value))));
  }

  /** The mapping itself, to report problems at. */
  public Value mapping() {
    return mapping;
  }

  /** The value of a key that may be missing. */
  public Optional<Value> find(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key)).map(Map.Entry::getValue);
  }

  /** The value of a key that must be there. */
  public Optional<Value> require(String key) {
    Optional<Value> value = find(key);
    if (value.isEmpty()) {
      mapping.problem("the key " + key + " is missing");
    }
    return value;
  }

  /** The text of a key that must be there; empty text where it is not. */
  public String text(String key) {
    String text = require(key).flatMap(Value::text).orElse("");
    if (text.isBlank()) {
      find(key).filter(Value::isText).ifPresent(value -> value.problem(key + " is empty"));
    }
    return text.strip();
  }

  public Optional<String> textIf(String key) {
    return find(key).flatMap(Value::text).map(String::strip);
  }

  /** A flag that is false where it is missing. */
  public boolean flag(String key) {
    return find(key)
        .flatMap(value -> choice(value, Map.of("true", true, "false", false)))
        .orElse(false);
  }

  /** A whole number that must be there. */
  public int number(String key) {
    Optional<Value> value = require(key);
    Optional<Long> number =
        value
            .flatMap(Value::plain)
            .filter(Long.class::isInstance)
            .map(Long.class::cast)
            .filter(n -> n == n.intValue());
    if (value.isPresent() && number.isEmpty()) {
      value.get().problem("a whole number is expected here");
    }
    return number.map(Long::intValue).orElse(1);
  }

  /** The texts of a list; none where the key is missing. */
  public List<String> texts(String key) {
    return elements(key).stream()
        .flatMap(value -> value.text().stream())
        .map(String::strip)
        .toList();
  }

  /** The elements of a list, or the one value; none where the key is missing. */
  public List<Value> elements(String key) {
    return find(key).map(Value::elements).orElse(List.of());
  }

  /** The constant that a required key names. */
  public <E extends Enum<E>> Optional<E> constant(
      String key, Class<E> type, Function<E, String> spelling) {
    return require(key).flatMap(value -> constant(value, type, spelling));
  }

  /** The constant that a value names. */
  public static <E extends Enum<E>> Optional<E> constant(
      Value value, Class<E> type, Function<E, String> spelling) {
    return choice(
        value,
        Arrays.stream(type.getEnumConstants())
            .collect(
                Collectors.toMap(spelling, Function.identity(), (a, _) -> a, LinkedHashMap::new)));
  }

  private static <T> Optional<T> choice(Value value, Map<String, T> choices) {
    Optional<String> text = value.text().map(t -> t.strip().toLowerCase(Locale.ROOT));
    Optional<T> chosen = text.map(choices::get);
    if (text.isPresent() && chosen.isEmpty()) {
      value.problem("%s is none of: %s".formatted(text.get(), String.join(", ", choices.keySet())));
    }
    return chosen;
  }

  /** Reports every key that nobody asked for. */
  public void finish() {
    entries.forEach((key, entry) -> {
      if (!known.contains(key)) {
        entry.getKey().problem("unknown key " + key + Nearest.hint(key, known));
      }
    });
  }
}
