package dev.atoll.engine.inventory;

import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The resources of one type: by place, by ARN and id, and by values of their configuration. */
final class TypeIndex {
  /** An account and region. */
  record Place(String account, String region) {}

  /** Resources by the values at a path, and those whose values there were not seen. */
  record ByValue(Map<String, List<Resource>> resources, List<Unseen> unseen) {}

  /** A resource whose value at a path was not seen. */
  record Unseen(Resource resource, Gap gap) {}

  private final List<Resource> resources;
  private final Map<Place, List<Resource>> byPlace = new HashMap<>();
  private final Map<String, List<Resource>> byAccount = new HashMap<>();
  private final Map<String, Object> byName = new HashMap<>();
  private final IdentityHashMap<Resource, String> aliases = new IdentityHashMap<>();
  private final ConcurrentHashMap<String, ByValue> byPath = new ConcurrentHashMap<>();

  /**
   * @param alias what else a resource is called, if anything
   */
  TypeIndex(List<Resource> resources, Function<Resource, Optional<String>> alias) {
    // one order, whatever came first while reading; judging keeps it, which makes ranking cheap
    Resource[] sorted = resources.toArray(Resource[]::new);
    Arrays.parallelSort(sorted, Comparator.comparing(Resource::key));
    this.resources = List.of(sorted);
    for (Resource resource : this.resources) {
      byPlace
          .computeIfAbsent(new Place(resource.account(), resource.region()), _ -> new ArrayList<>())
          .add(resource);
      byAccount.computeIfAbsent(resource.account(), _ -> new ArrayList<>()).add(resource);
      resource.arn().ifPresent(arn -> addName(arn, resource));
      if (!resource.id().equals(resource.arn().orElse(""))) {
        addName(resource.id(), resource);
      }
      alias
          .apply(resource)
          .filter(name -> !name.equals(resource.id()))
          .filter(name -> !name.equals(resource.arn().orElse("")))
          .ifPresent(name -> {
            addName(name, resource);
            aliases.put(resource, name);
          });
    }
  }

  // nearly every name is unique: a list for each would double the index
  private void addName(String name, Resource resource) {
    byName.merge(
        name,
        resource,
        (present, added) -> {
          List<Resource> all = new ArrayList<>();
          if (present instanceof List<?> list) {
            list.forEach(each -> all.add((Resource) each));
          } else {
            all.add((Resource) present);
          }
          all.add((Resource) added);
          return all;
        });
  }

  List<Resource> all() {
    return resources;
  }

  List<Resource> in(String account, String region) {
    return byPlace.getOrDefault(new Place(account, region), List.of());
  }

  List<Resource> in(String account) {
    return byAccount.getOrDefault(account, List.of());
  }

  /** The resources with this ARN, id or alias, wherever they are. */
  List<Resource> named(String name) {
    return switch (byName.get(name)) {
      case null -> List.of();
      case Resource resource -> List.of(resource);
      case List<?> list -> list.stream().map(Resource.class::cast).toList();
      default -> throw new IllegalStateException(name);
    };
  }

  /** What else a resource of this type is called. */
  Optional<String> alias(Resource resource) {
    return Optional.ofNullable(aliases.get(resource));
  }

  /** The resources by what stands at a path of their configuration. */
  ByValue by(Path path) {
    // by its text, which remembers its hash
    ByValue known = byPath.get(path.text());
    return known == null ? byPath.computeIfAbsent(path.text(), _ -> indexBy(path)) : known;
  }

  private ByValue indexBy(Path path) {
    Map<String, List<Resource>> found = new HashMap<>();
    List<Unseen> unseen = new ArrayList<>();
    for (Resource resource : resources) {
      for (Object value : Links.values(path, resource)) {
        if (value instanceof Gap gap) {
          unseen.add(new Unseen(resource, gap));
        } else {
          found.computeIfAbsent(value.toString(), _ -> new ArrayList<>(1)).add(resource);
        }
      }
    }
    return new ByValue(found, List.copyOf(unseen));
  }
}
