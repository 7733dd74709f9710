package dev.atoll.server.api;

import dev.atoll.server.http.Listed;
import dev.atoll.server.http.PageQuery;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.resource.ResourceFilter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Resources: what is there, and what it was. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
public final class EstateResource {
  private static final int FARTHEST = 3;

  private final Caller caller;
  private final Estates estates;

  EstateResource(Caller caller, Estates estates) {
    this.caller = caller;
    this.estates = estates;
  }

  /** Which resources: those to which everything given applies; of several values any one. */
  public record ResourceQuery(
      @QueryParam("type") @Nullable List<String> type,
      @QueryParam("account") @Nullable List<String> account,
      @QueryParam("region") @Nullable List<String> region,
      @QueryParam("text") @Nullable String text,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("workload") @Nullable String workload) {
    ResourceFilter filter() {
      return new ResourceFilter(
          Parsing.values(type, "type"),
          Parsing.values(account, "account"),
          Parsing.values(region, "region"),
          Parsing.value(text, "text"),
          Parsing.value(tag, "tag"),
          Parsing.id(workload, "workload"));
    }
  }

  @GET
  public Listed<ResourceView> list(@BeanParam ResourceQuery query, @BeanParam PageQuery page) {
    return Listed.of(
        estates.of(caller).resources().page(query.filter(), page.paging()), ResourceView::of);
  }

  @GET
  @Path("/{id}")
  public ResourceDetailView get(@PathParam("id") String id) {
    return estates
        .of(caller)
        .resources()
        .find(Inputs.id(id, "resource"))
        .map(ResourceDetailView::of)
        .orElseThrow(() -> Refused.notFound("resource", id));
  }

  /** The configuration of this hash that the resource has or had; without one the present one. */
  @GET
  @Path("/{id}/configuration")
  @APIResponse(
      responseCode = "200",
      description = "As AWS tells it",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public String configuration(
      @PathParam("id") String id, @QueryParam("hash") @Nullable String hash) {
    long resource = Inputs.id(id, "resource");
    return Parsing.value(hash, "hash")
        .map(content -> estates.of(caller).resources().configuration(resource, content))
        .orElseGet(
            () -> estates.of(caller).resources().find(resource).map(found -> found.configuration()))
        .orElseThrow(() -> Refused.notFound("configuration of", id));
  }

  @GET
  @Path("/{id}/neighbourhood")
  public NeighbourhoodView neighbourhood(
      @PathParam("id") String id, @QueryParam("depth") @Nullable String depth) {
    return estates
        .of(caller)
        .resources()
        .neighbourhood(Inputs.id(id, "resource"), Parsing.number(depth, "depth", 1, 1, FARTHEST))
        .map(NeighbourhoodView::of)
        .orElseThrow(() -> Refused.notFound("resource", id));
  }
}
