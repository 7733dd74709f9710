package dev.atoll.server.review;

import dev.atoll.server.api.Estates;
import dev.atoll.server.api.NeighbourhoodView;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How a workload hangs together. */
@Path("/api/v1/workloads/{id}/topology")
@Produces(MediaType.APPLICATION_JSON)
public final class TopologyResource {
  private final Caller caller;
  private final Estates estates;

  TopologyResource(Caller caller, Estates estates) {
    this.caller = caller;
    this.estates = estates;
  }

  /** Its resources, at most 3,000, those with the most high risks first, and their links. */
  @GET
  public NeighbourhoodView topology(@PathParam("id") String id) {
    return estates
        .of(caller)
        .resources()
        .topology(Inputs.id(id, "workload"))
        .map(NeighbourhoodView::of)
        .orElseThrow(() -> Refused.notFound("workload", id));
  }
}
