package dev.atoll.server.api;

import dev.atoll.store.resource.Neighbourhood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources around one.
 *
 * @param whole false where there were too many to show
 */
public record NeighbourhoodView(List<NodeView> nodes, List<EdgeView> edges, boolean whole) {
  public record NodeView(
      String id,
      String type,
      String name,
      String region,
      @Nullable String zone,
      long high,
      long medium,
      long low) {
    static NodeView of(Neighbourhood.Node node) {
      return new NodeView(
          String.valueOf(node.id()),
          node.type(),
          node.name(),
          node.region(),
          node.zone().orElse(null),
          node.risks().high(),
          node.risks().medium(),
          node.risks().low());
    }
  }

  public record EdgeView(String from, String to, String by) {
    static EdgeView of(Neighbourhood.Edge edge) {
      return new EdgeView(String.valueOf(edge.from()), String.valueOf(edge.to()), edge.by());
    }
  }

  public static NeighbourhoodView of(Neighbourhood around) {
    return new NeighbourhoodView(
        around.nodes().stream().map(NodeView::of).toList(),
        around.edges().stream().map(EdgeView::of).toList(),
        around.whole());
  }
}
