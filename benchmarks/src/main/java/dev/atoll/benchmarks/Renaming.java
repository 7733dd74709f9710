package dev.atoll.benchmarks;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes of an account's resources those of another: the account's number and the ids that AWS gives
 * ({@code i-0a1b2c3d4e5f67890}) change wherever they stand, so that links lead where they led
 * before. Every text is an object of its own, as it is after reading.
 */
final class Renaming {
  private static final Pattern ID = Pattern.compile("(?<=-)[0-9a-f]{8,17}\\b");
  private static final int VARIED = 5;

  private final String from;
  private final String to;
  private final int number;
  private final Map<String, String> renamed = new HashMap<>();

  /**
   * A renaming of an account's resources.
   *
   * @param number tells this copy from others; less than a million
   */
  Renaming(String account, int number) {
    this.from = account;
    this.number = number;
    this.to = "%012d".formatted(200_000_000_000L + number);
  }

  String account() {
    return to;
  }

  /** Drops what was remembered of texts. */
  void forget() {
    renamed.clear();
  }

  Resource resource(Resource original, Struct configuration) {
    return new Resource(
        original.type(),
        original.account().equals(from) ? to : original.account(),
        original.region(),
        text(original.id()),
        text(original.name()),
        original.arn().map(this::text),
        Map.copyOf(original.tags()),
        configuration);
  }

  Struct struct(Struct original) {
    Map<String, Object> fields = LinkedHashMap.newLinkedHashMap(original.size());
    original.forEach((name, value) -> fields.put(name, value(value)));
    return Struct.of(fields);
  }

  Gap gap(Gap original) {
    return new Gap(
        to,
        original.region(),
        original.service(),
        original.operation(),
        original.reason(),
        original.permission(),
        original.type(),
        original.resource().map(this::text),
        text(original.detail()));
  }

  private Object value(Object value) {
    return switch (value) {
      case String text -> text(text);
      case Struct struct -> struct(struct);
      case List<?> list -> list.stream().map(this::value).toList();
      case Map<?, ?> map -> {
        Map<String, Object> fields = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((name, each) -> fields.put(name.toString(), value(each)));
        yield fields;
      }
      case Gap gap -> gap(gap);
      default -> value;
    };
  }

  @SuppressWarnings("StringCopy") // each text its own object, as a reader makes them
  private String text(String original) {
    return new String(renamed.computeIfAbsent(original, this::rename));
  }

  private String rename(String original) {
    String moved = original.replace(from, to);
    return moved.length() > 4096 ? moved : ID.matcher(moved).replaceAll(this::varied);
  }

  private String varied(MatchResult id) {
    String hex = id.group();
    int kept = hex.length() - VARIED;
    int end = Integer.parseInt(hex.substring(kept), 16) ^ number;
    return hex.substring(0, kept) + "%05x".formatted(end);
  }
}
