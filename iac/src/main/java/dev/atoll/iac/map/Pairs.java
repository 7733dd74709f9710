package dev.atoll.iac.map;

import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Maps that CloudFormation writes as lists of {@code Key} and {@code Value}, and lists that
 * Terraform writes as maps.
 */
final class Pairs {
  private static final Set<String> NAMED = Set.of("Name", "Value");

  private Pairs() {}

  /** The list as a map; anything else as it is. */
  static Object map(Object value) {
    if (value instanceof Map<?, ?> pair && isPair(pair)) {
      return map(List.of(pair));
    }
    if (!(value instanceof List<?> list)
        || !list.stream().allMatch(each -> each instanceof Map<?, ?> pair && isPair(pair))) {
      return value;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    for (Object each : list) {
      Object inner = each instanceof Map<?, ?> pair ? pair.get("Value") : null;
      if (inner != null && each instanceof Map<?, ?> pair) {
        map.put(String.valueOf(pair.get("Key")), inner);
      }
    }
    return map;
  }

  /**
   * A map as the list of names and values that the API has there, as Terraform writes an alarm's
   * dimensions; anything else as it is.
   */
  static Object list(Object value, Shape element) {
    return value instanceof Map<?, ?> map
            && element instanceof Structure(StructShape pair)
            && Set.copyOf(pair.fields()).equals(NAMED)
            && map.values().stream()
                .noneMatch(each -> each instanceof Map<?, ?> || each instanceof List<?>)
            && !map.keySet().stream()
                .map(key -> key.toString().toLowerCase(Locale.ROOT))
                .toList()
                .equals(List.of("name", "value"))
        ? map.entrySet().stream()
            .map(each -> Map.of("Name", each.getKey(), "Value", each.getValue()))
            .toList()
        : value;
  }

  private static boolean isPair(Map<?, ?> map) {
    return map.get("Key") instanceof String && map.size() <= 2 && map.containsKey("Value");
  }
}
