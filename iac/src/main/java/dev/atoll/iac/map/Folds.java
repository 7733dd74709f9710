package dev.atoll.iac.map;

import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.Mapping.Assignment;
import dev.atoll.engine.knowledge.Mapping.Fold;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.OpenList;
import dev.atoll.engine.model.Struct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which declared resources configure which others. */
final class Folds {
  /** A resource that configures another. */
  record Part(Fold fold, Declared declared) {}

  private final Names names;
  private final Map<String, List<Part>> byHost = new HashMap<>();
  private final Map<String, Set<String>> astray = new HashMap<>();
  private final Map<String, Set<String>> doubtful = new HashMap<>();

  Folds(Names names) {
    this.names = names;
  }

  /** Finds what a resource configures, if the fold is about such resources. */
  void add(Declared declared, ResourceType type, Fold fold) {
    Optional<Boolean> meant = meant(declared, fold);
    if (meant.equals(Optional.of(false))) {
      return;
    }
    Set<String> hosts = new HashSet<>();
    boolean known = fold.by().stream().allMatch(path -> find(path, declared, type, hosts));
    if (meant.isPresent()) {
      hosts.forEach(host ->
          byHost
              .computeIfAbsent(key(type, host), _ -> new ArrayList<>())
              .add(new Part(fold, declared)));
    } else {
      hosts.forEach(host -> addFields(fold, doubtful, key(type, host)));
    }
    if (!known) {
      addFields(fold, astray, type.name());
    }
  }

  private static void addFields(Fold fold, Map<String, Set<String>> into, String key) {
    Set<String> fields = into.computeIfAbsent(key, _ -> new HashSet<>());
    fold.fields().forEach(each -> fields.add(each.field()));
  }

  /** Whether the resource is what the fold is about; empty where that is not known. */
  private static Optional<Boolean> meant(Declared declared, Fold fold) {
    boolean known = true;
    for (Map.Entry<String, String> condition : fold.when().entrySet()) {
      Object value = declared.values().get(condition.getKey());
      if (value instanceof Unresolved) {
        known = false;
      } else if (!condition.getValue().equals(String.valueOf(value))) {
        return Optional.of(false);
      }
    }
    return known && declared.certain() ? Optional.of(true) : Optional.empty();
  }

  private boolean find(List<String> path, Declared declared, ResourceType type, Set<String> hosts) {
    if (path.isEmpty()) {
      hosts.add(declared.address()); // what it says of itself under a condition
      return true;
    }
    Object value = Values.at(declared.values(), path);
    boolean known = true;
    for (Object each :
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      if (each instanceof Unresolved unresolved && unresolved.configured()) {
        List<String> targets =
            unresolved.targets().stream()
                .filter(target -> names.is(target, Set.of(type.name())))
                .toList();
        hosts.addAll(targets);
        boolean elsewhere = targets.isEmpty() && !names.others(path, unresolved.targets());
        known &= unresolved.whole() && (value instanceof List || !elsewhere);
      } else if (!(each instanceof Unresolved)) {
        names
            .address(each.toString(), Set.of(type.name()), declared.address())
            .ifPresent(hosts::add);
      }
    }
    return known;
  }

  private static String key(ResourceType type, String address) {
    return type.name() + " " + address;
  }

  List<Part> of(ResourceType type, String address) {
    return byHost.getOrDefault(key(type, address), List.of());
  }

  /** Fields of a resource that another one sets or does not set, nobody knows. */
  Set<String> doubtful(ResourceType type, String address) {
    return doubtful.getOrDefault(key(type, address), Set.of());
  }

  /** Fields that some resource sets on nobody knows which one of the type. */
  Set<String> astray(ResourceType type) {
    return astray.getOrDefault(type.name(), Set.of());
  }

  /** The fields that only other resources give. */
  static Set<String> fields(Mapping mapping) {
    Set<String> fields = new HashSet<>();
    mapping.folds().forEach(fold -> fold.fields().forEach(each -> fields.add(each.field())));
    return fields;
  }

  /** Adds what a part says: lists grow, structures and maps are completed. */
  static void merge(Map<String, Object> into, Map<String, Object> more) {
    more.forEach((field, value) -> into.merge(field, value, Folds::join));
  }

  /**
   * Says that something else may set a field. A list keeps what is in it, as {@link #merge} adds to
   * lists only; anything else is not known.
   */
  static void open(Map<String, Object> fields, String field, Gap gap) {
    fields.merge(
        field,
        gap,
        (present, _) ->
            switch (present) {
              case OpenList open -> open;
              case List<?> list -> OpenList.of(List.copyOf(list), gap);
              default -> gap;
            });
  }

  private static Object join(Object present, Object added) {
    return switch (present) {
      case Gap gap -> gap;
      case List<?> list when added instanceof List<?> others -> {
        List<Object> all = new ArrayList<>(seen(list));
        all.addAll(seen(others));
        yield list instanceof OpenList open
            ? OpenList.of(all, open.rest())
            : others instanceof OpenList open ? OpenList.of(all, open.rest()) : List.copyOf(all);
      }
      case Struct struct when added instanceof Struct other -> {
        Map<String, Object> all = struct.asMap();
        merge(all, other.asMap());
        yield Struct.of(all);
      }
      case Map<?, ?> map when added instanceof Map<?, ?> other -> {
        Map<Object, Object> all = new LinkedHashMap<>(map);
        all.putAll(other);
        yield Map.copyOf(all);
      }
      default -> added;
    };
  }

  private static List<?> seen(List<?> list) {
    return list instanceof OpenList open ? open.seen() : list;
  }

  static Set<String> assigned(List<Part> parts) {
    Set<String> fields = new HashSet<>();
    for (Part part : parts) {
      for (Assignment each : part.fold().fields()) {
        fields.add(each.field());
      }
    }
    return fields;
  }
}
