package dev.atoll.iac.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps that CloudFormation writes as lists of {@code Key} and {@code Value}. */
final class Pairs {
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

  private static boolean isPair(Map<?, ?> map) {
    return map.get("Key") instanceof String && map.size() <= 2 && map.containsKey("Value");
  }
}
