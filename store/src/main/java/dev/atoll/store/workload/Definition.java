package dev.atoll.store.workload;

import dev.atoll.store.codec.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a workload means, as JSON and back. */
final class Definition {
  private Definition() {}

  static String write(Workload workload) {
    return Json.write(
        Map.of(
            "services", workload.services(),
            "accounts", workload.accounts(),
            "regions", workload.regions(),
            "tags", workload.tags(),
            "stacks", workload.stacks(),
            "applications", workload.applications(),
            "resources", workload.resources()));
  }

  static List<String> list(Map<String, Object> definition, String field) {
    return definition.get(field) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  static Map<String, String> tags(Map<String, Object> definition) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (definition.get("tags") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> tags.put(name.toString(), value.toString()));
    }
    return tags;
  }
}
