package dev.atoll.iac.map;

import dev.atoll.engine.inventory.Addresses;
import dev.atoll.engine.inventory.Identities;
import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.Mapping.Assignment;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
  /** A text that a resource of a type is called by, or an address. */
  private record Known(String type, String text) {}

  /** Where a name counts. */
  private record Place(Known name, String account, String region, String stack) {}

  private final Map<String, Set<String>> typesByAddress = new HashMap<>();
  private final Map<Known, List<String>> addresses = new HashMap<>();
  private final Map<Known, String> itself = new HashMap<>();
  private final Map<Known, Set<String>> identities = new HashMap<>();
  private final Map<String, String> arns = new HashMap<>();
  private final Map<Place, String> places = new HashMap<>();

  void add(Declared declared, ResourceType type, Mapping mapping) {
    String address = declared.address();
    typesByAddress.computeIfAbsent(address, _ -> new HashSet<>(2)).add(type.name());
    for (String attribute : List.of("id", "arn")) {
      text(declared, attribute).ifPresent(text -> add(text, type, address));
    }
    mapping
        .names()
        .forEach(
            attribute -> text(declared, attribute).ifPresent(text -> add(text, type, address)));
    text(declared, "id")
        .or(() -> mapping.id().flatMap(attribute -> text(declared, attribute)))
        .ifPresent(text -> itself.put(new Known(type.name(), address), text));
    Optional<Resource> known = identity(declared, type, mapping);
    known.ifPresent(resource -> identify(declared, type, resource.id()));
    text(declared, "arn")
        .or(() ->
            known.flatMap(Resource::arn).filter(arn -> !arn.contains(":" + Declared.UNKNOWN + ":")))
        .ifPresent(arn -> {
          arns.put(address, arn);
          identify(declared, type, arn);
        });
  }

  private void add(String text, ResourceType type, String address) {
    List<String> all =
        addresses.computeIfAbsent(new Known(type.name(), text), _ -> new ArrayList<>(1));
    if (!all.contains(address)) {
      all.add(address);
    }
  }

  private static Optional<String> text(Declared declared, String attribute) {
    return declared.values().get(attribute) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The resource with the id and ARN that follow from what the template tells. */
  private static Optional<Resource> identity(
      Declared declared, ResourceType type, Mapping mapping) {
    Map<String, Object> fields = new HashMap<>();
    for (Assignment each : mapping.fields()) {
      each.source().from().stream()
          .filter(path -> path.size() == 1)
          .flatMap(path -> text(declared, path.getFirst()).stream())
          .findFirst()
          .ifPresent(text -> fields.put(each.field(), text));
    }
    String region = declared.region();
    return Identities.resource(
        type, Struct.of(fields), declared.account(), region, Assembler.partition(region));
  }

  /** Two of one place that are called alike are told apart by their addresses. */
  private void identify(Declared declared, ResourceType type, String text) {
    String address = declared.address();
    Place place =
        new Place(
            new Known(type.name(), text),
            declared.account(),
            type.scope() == ResourceType.Scope.GLOBAL ? Resource.GLOBAL : declared.region(),
            address.substring(0, address.lastIndexOf('/') + 1));
    String first = places.putIfAbsent(place, address);
    if (first == null) {
      identities.computeIfAbsent(new Known(type.name(), address), _ -> new HashSet<>(2)).add(text);
    } else if (!first.equals(address)) {
      identities.getOrDefault(new Known(type.name(), first), new HashSet<>()).remove(text);
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

  /**
   * The address of a resource of one of the types that is called so; of several the one that is
   * declared nearest.
   *
   * @param from the address of the resource that calls it so
   */
  Optional<String> address(String text, Collection<String> types, String from) {
    return types.stream()
        .flatMap(type -> addresses.getOrDefault(new Known(type, text), List.of()).stream())
        .max(Comparator.comparingInt((String address) -> Addresses.nearness(address, from)));
  }

  /** What a reference gives, where the template tells it elsewhere. */
  Optional<String> told(Unresolved reference, String address) {
    return switch (reference.told()) {
      case ID ->
          typesByAddress.getOrDefault(address, Set.of()).stream()
              .flatMap(type -> Optional.ofNullable(itself.get(new Known(type, address))).stream())
              .findFirst();
      case ARN -> Optional.ofNullable(arns.get(address));
      case OTHER -> Optional.empty();
    };
  }

  /** True where the resource at an address, and no other nearby, is found by the text. */
  boolean finds(String text, String address, Collection<String> types) {
    return types.stream()
        .anyMatch(
            type -> identities.getOrDefault(new Known(type, address), Set.of()).contains(text));
  }
}
