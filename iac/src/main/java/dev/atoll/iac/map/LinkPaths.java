package dev.atoll.iac.map;

import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Link;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in a type's configuration other resources are named, and where it is named itself. Paths
 * are written without {@code []}.
 *
 * @param links the types named at a path
 * @param keyed those at which stands what a field of the other resource carries, too
 * @param own where the resource's own id or ARN stands, or what others name it by
 */
record LinkPaths(Map<String, Set<String>> links, Set<String> keyed, Set<String> own) {

  /** The fields that other types' links compare, by the type that has them. */
  static Map<String, Set<String>> keys(Collection<ResourceType> all) {
    Map<String, Set<String>> keys = new HashMap<>();
    for (ResourceType type : all) {
      for (Link link : type.links()) {
        link.key()
            .ifPresent(
                key -> keys.computeIfAbsent(link.to(), _ -> new HashSet<>()).add(plain(key)));
      }
    }
    return keys;
  }

  /**
   * The paths of a type.
   *
   * @param keys its own of {@link #keys}
   */
  static LinkPaths of(ResourceType type, Set<String> keys) {
    Map<String, Set<String>> links = new HashMap<>();
    for (Link link : type.links()) {
      links.computeIfAbsent(plain(link.by()), _ -> new HashSet<>()).add(link.to());
    }
    Set<String> keyed =
        type.links().stream()
            .filter(link -> link.key().isPresent())
            .map(link -> plain(link.by()))
            .collect(Collectors.toSet());
    Set<String> own = new HashSet<>(keys);
    Stream.concat(type.identity().id().stream(), type.identity().arn().stream())
        .filter(template -> template.parts().size() == 1)
        .flatMap(template -> template.holes().stream())
        .filter(Path::isValid)
        .forEach(own::add);
    // what names another resource is not this one's name
    own.removeAll(links.keySet());
    return new LinkPaths(links, keyed, own);
  }

  private static String plain(Path path) {
    return path.text().replace("[]", "");
  }

  Set<String> linked(String path) {
    return links.getOrDefault(path, Set.of());
  }
}
