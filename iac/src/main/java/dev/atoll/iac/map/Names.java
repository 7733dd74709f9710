package dev.atoll.iac.map;

import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.ResourceType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the declared resources are called: their addresses, and the ids and names that are known.
 */
final class Names {
  private record Known(String type, String text) {}

  private final Map<String, Set<String>> typesByAddress = new HashMap<>();
  private final Map<Known, String> addresses = new HashMap<>();

  void add(Declared declared, ResourceType type, Mapping mapping) {
    typesByAddress.computeIfAbsent(declared.address(), _ -> new HashSet<>(2)).add(type.name());
    for (String attribute : List.of("id", "arn")) {
      add(declared, type, attribute);
    }
    mapping.names().forEach(attribute -> add(declared, type, attribute));
  }

  private void add(Declared declared, ResourceType type, String attribute) {
    if (declared.values().get(attribute) instanceof String text && !text.isEmpty()) {
      addresses.putIfAbsent(new Known(type.name(), text), declared.address());
    }
  }

  boolean is(String address, Collection<String> types) {
    Set<String> known = typesByAddress.get(address);
    return known != null && types.stream().anyMatch(known::contains);
  }

  /**
   * True where an attribute takes an ARN, and the resources that it comes from are known ones: it
   * is theirs, whatever their type.
   */
  boolean others(List<String> path, Collection<String> targets) {
    return !path.isEmpty()
        && path.getLast().toLowerCase(Locale.ROOT).endsWith("arn")
        && !targets.isEmpty()
        && typesByAddress.keySet().containsAll(targets);
  }

  /** The address of a resource of one of the types that is called so. */
  Optional<String> address(String text, Collection<String> types) {
    return types.stream()
        .flatMap(type -> Optional.ofNullable(addresses.get(new Known(type, text))).stream())
        .findFirst();
  }
}
