package dev.atoll.iac.map;

import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Structure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tags as the API of a service gives them. */
final class Tags {
  private static final List<Map.Entry<String, String>> PAIRS =
      List.of(
          Map.entry("Key", "Value"), Map.entry("key", "value"), Map.entry("TagKey", "TagValue"));

  private Tags() {}

  /** The tags in a shape: a map, or a list of pairs; empty where it is neither. */
  static Optional<Object> of(Map<String, String> tags, Shape shape) {
    return switch (shape) {
      case MapOf _ -> Optional.of(tags);
      case ListOf(Structure(var pair)) ->
          PAIRS.stream()
              .filter(names -> pair.fields().contains(names.getKey()))
              .findFirst()
              .map(names ->
                  tags.entrySet().stream()
                      .map(tag ->
                          Struct.of(
                              Map.of(
                                  names.getKey(), tag.getKey(), names.getValue(), tag.getValue())))
                      .toList());
      default -> Optional.empty();
    };
  }
}
