package dev.atoll.store.resource;

import static dev.atoll.store.schema.ResourceLinkTable.RESOURCE_LINK;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.store.resource.Neighbourhood.Edge;
import dev.atoll.store.resource.Neighbourhood.Node;
import dev.atoll.store.schema.Rows;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All of a workload at once: its resources, those with risks first, and the links among them. */
final class TopologyQuery {
  private static final int MOST = 6000;
  private static final int MOST_LINKS = 40_000;

  /** What AWS lists of resources that stand there themselves. */
  private static final String ENTRIES = "AWS::ResourceGroups::%";

  private final Rows rows;
  private final long workload;

  TopologyQuery(Rows rows, long workload) {
    this.rows = rows;
    this.workload = workload;
  }

  Neighbourhood topology() {
    List<Node> nodes =
        rows.from(RESOURCE)
            .join(WORKLOAD_MEMBER, WORKLOAD_MEMBER.resource.eq(RESOURCE.id))
            .select(ResourceRows.NODE)
            .and(WORKLOAD_MEMBER.workload.eq(workload))
            .and(RESOURCE.goneAt.isNull())
            .and(RESOURCE.type.notLike(ENTRIES))
            .orderBy(RESOURCE.urgency.desc(), RESOURCE.id)
            .limit(MOST + 1)
            .fetch(ResourceRows::node);
    boolean whole = nodes.size() <= MOST;
    List<Node> shown = whole ? nodes : nodes.subList(0, MOST);
    Set<Long> ids = shown.stream().map(Node::id).collect(Collectors.toSet());
    return new Neighbourhood(List.copyOf(shown), edges(ids), whole);
  }

  private List<Edge> edges(Set<Long> ids) {
    return Rows.chunks(ids).stream()
        .flatMap(some ->
            rows
                .from(RESOURCE_LINK)
                .select(RESOURCE_LINK.source, RESOURCE_LINK.target, RESOURCE_LINK.via)
                .and(RESOURCE_LINK.source.in(some))
                .orderBy(RESOURCE_LINK.source, RESOURCE_LINK.target, RESOURCE_LINK.via)
                .limit(MOST_LINKS)
                .fetch(row ->
                    new Edge(
                        row.get(RESOURCE_LINK.source),
                        row.get(RESOURCE_LINK.target),
                        row.get(RESOURCE_LINK.via)))
                .stream())
        .filter(edge -> ids.contains(edge.to()))
        .toList();
  }
}
