package dev.atoll.store.ingest;

import static dev.atoll.store.schema.ResourceLinkTable.RESOURCE_LINK;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Link;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps which of an account's resources name which others, as their types declare it. */
final class LinkKeeper {
  private final Rows rows;
  private final String account;
  private final Map<String, ResourceType> types;
  private final List<Known> there;
  private final Map<Named, List<Known>> byName = new HashMap<>();
  private final Map<Link, Map<String, List<Known>>> byKey = new HashMap<>();

  private record Named(String type, String name) {}

  private record Edge(long source, long target, String via) {}

  LinkKeeper(Rows rows, String account, Map<String, ResourceType> types, List<Known> resources) {
    this.rows = rows;
    this.account = account;
    this.types = types;
    this.there = resources.stream().filter(each -> !each.gone).toList();
    for (Known each : there) {
      name(each, each.identifier);
      if (each.arn != null && !each.arn.equals(each.identifier)) {
        name(each, each.arn);
      }
    }
  }

  private void name(Known resource, String name) {
    byName.computeIfAbsent(new Named(resource.type, name), _ -> new ArrayList<>(1)).add(resource);
  }

  /** Replaces the links of what was read, and drops those of what is gone. */
  void keep() {
    Set<Edge> wanted = new HashSet<>();
    Set<Long> read = new HashSet<>();
    for (Known from : there) {
      ResourceType type = types.get(from.type);
      if (from.read != null && type != null) {
        read.add(from.id);
        type.links().forEach(link -> follow(from, from.read, link, wanted));
      }
    }
    Set<Long> present = new HashSet<>();
    there.forEach(each -> present.add(each.id));
    Set<Edge> surplus = new HashSet<>();
    for (Edge edge : stored()) {
      boolean stale = read.contains(edge.source()) && !wanted.contains(edge);
      if (stale || !present.contains(edge.source()) || !present.contains(edge.target())) {
        surplus.add(edge);
      } else {
        wanted.remove(edge);
      }
    }
    write(surplus, wanted);
  }

  private void follow(Known from, Resource read, Link link, Set<Edge> wanted) {
    for (String name : values(link.by(), read)) {
      for (Known to : candidates(link, name)) {
        if (to.id != from.id && reaches(from, to, name)) {
          wanted.add(new Edge(from.id, to.id, link.by().text()));
        }
      }
    }
  }

  private List<Known> candidates(Link link, String name) {
    return link.key()
        .map(key ->
            byKey.computeIfAbsent(link, _ -> index(link.to(), key)).getOrDefault(name, List.of()))
        .orElseGet(() -> byName.getOrDefault(new Named(link.to(), name), List.of()));
  }

  private Map<String, List<Known>> index(String type, Path key) {
    Map<String, List<Known>> index = new HashMap<>();
    for (Known each : there) {
      if (each.type.equals(type) && each.read != null) {
        values(key, each.read)
            .forEach(value -> index.computeIfAbsent(value, _ -> new ArrayList<>(1)).add(each));
      }
    }
    return index;
  }

  /** An ARN is the same everywhere, any other name counts in its region. */
  private boolean reaches(Known from, Known to, String name) {
    return name.startsWith("arn:")
        || from.region.equals(to.region)
        || from.region.equals(Resource.GLOBAL)
        || isGlobal(from.type)
        || isGlobal(to.type);
  }

  private boolean isGlobal(String type) {
    ResourceType known = types.get(type);
    return known != null && known.scope() == ResourceType.Scope.GLOBAL;
  }

  private static List<String> values(Path path, Resource resource) {
    List<String> values = new ArrayList<>();
    for (Object value : path.values(resource.configuration())) {
      if (value instanceof Iterable<?> list) {
        list.forEach(each -> values.add(String.valueOf(each)));
      } else if (!(value instanceof Gap)) {
        values.add(value.toString());
      }
    }
    values.removeIf(String::isEmpty);
    return values;
  }

  private Set<Edge> stored() {
    return rows.from(RESOURCE_LINK)
        .join(RESOURCE, RESOURCE.id.eq(RESOURCE_LINK.source))
        .select(RESOURCE_LINK.source, RESOURCE_LINK.target, RESOURCE_LINK.via)
        .and(RESOURCE.account.eq(account))
        .fetchSet(row ->
            new Edge(
                row.get(RESOURCE_LINK.source),
                row.get(RESOURCE_LINK.target),
                row.get(RESOURCE_LINK.via)));
  }

  private void write(Set<Edge> surplus, Set<Edge> wanted) {
    for (Edge edge : surplus) {
      rows.delete(RESOURCE_LINK)
          .and(Rows.bare(RESOURCE_LINK.source).eq(edge.source()))
          .and(Rows.bare(RESOURCE_LINK.target).eq(edge.target()))
          .and(Rows.bare(RESOURCE_LINK.via).eq(edge.via()))
          .execute();
    }
    List<@Nullable Object[]> added = new ArrayList<>();
    wanted.forEach(edge -> added.add(new Object[] {edge.source(), edge.target(), edge.via()}));
    rows.insert(
        RESOURCE_LINK,
        List.of(RESOURCE_LINK.source, RESOURCE_LINK.target, RESOURCE_LINK.via),
        added);
  }
}
