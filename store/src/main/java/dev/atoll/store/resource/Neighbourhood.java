package dev.atoll.store.resource;

import dev.atoll.store.RiskCounts;
import java.util.List;
import java.util.Optional;

/**
 * The resources around one.
 *
 * @param whole false where there were too many to show
 */
public record Neighbourhood(List<Node> nodes, List<Edge> edges, boolean whole) {
  /**
   * @param zone its availability zone, where it lies in one
   */
  public record Node(
      long id, String type, String name, String region, Optional<String> zone, RiskCounts risks) {}

  public record Edge(long from, long to, String by) {}
}
