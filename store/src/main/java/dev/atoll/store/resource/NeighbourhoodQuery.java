package dev.atoll.store.resource;

import static dev.atoll.store.schema.ResourceLinkTable.RESOURCE_LINK;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.store.resource.Neighbourhood.Edge;
import dev.atoll.store.resource.Neighbourhood.Node;
import dev.atoll.store.schema.Rows;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks the links from a resource, a step at a time, until there are too many to show. */
final class NeighbourhoodQuery {
  private static final int MOST = 300;
  private static final int DEEPEST = 3;

  private final Rows rows;

  NeighbourhoodQuery(Rows rows) {
    this.rows = rows;
  }

  Optional<Neighbourhood> around(long id, int depth) {
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("depth " + depth + " is not between 1 and " + DEEPEST);
    }
    Set<Long> seen = new LinkedHashSet<>(Set.of(id));
    Set<Edge> edges = new LinkedHashSet<>();
    Set<Long> front = seen;
    boolean whole = true;
    for (int step = 0; step < depth && !front.isEmpty(); step++) {
      Set<Long> next = new LinkedHashSet<>();
      for (Edge edge : edges(front)) {
        for (long end : List.of(edge.from(), edge.to())) {
          if (!seen.contains(end) && seen.size() + next.size() < MOST) {
            next.add(end);
          }
        }
        if (known(edge.from(), seen, next) && known(edge.to(), seen, next)) {
          edges.add(edge);
        } else {
          whole = false;
        }
      }
      seen = union(seen, next);
      front = next;
    }
    List<Node> nodes = nodes(seen);
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Neighbourhood(nodes, List.copyOf(edges), whole));
  }

  private static boolean known(long id, Set<Long> seen, Set<Long> next) {
    return seen.contains(id) || next.contains(id);
  }

  private static Set<Long> union(Set<Long> one, Set<Long> other) {
    Set<Long> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  private List<Edge> edges(Set<Long> ids) {
    return rows.from(RESOURCE_LINK)
        .select(RESOURCE_LINK.source, RESOURCE_LINK.target, RESOURCE_LINK.via)
        .and(RESOURCE_LINK.source.in(ids).or(RESOURCE_LINK.target.in(ids)))
        .orderBy(RESOURCE_LINK.source, RESOURCE_LINK.target, RESOURCE_LINK.via)
        .limit(MOST * MOST)
        .fetch(row ->
            new Edge(
                row.get(RESOURCE_LINK.source),
                row.get(RESOURCE_LINK.target),
                row.get(RESOURCE_LINK.via)));
  }

  private List<Node> nodes(Set<Long> ids) {
    return rows.from(RESOURCE)
        .select(ResourceRows.NODE)
        .and(RESOURCE.id.in(ids))
        .orderBy(RESOURCE.id)
        .fetch(ResourceRows::node);
  }
}
