package dev.atoll.server.api;

import dev.atoll.server.http.ScopeQuery;
import dev.atoll.server.people.Caller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;

/** The estate on one page. */
@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
public final class OverviewResource {
  private final Caller caller;
  private final Estates estates;
  private final InstantSource clock;

  OverviewResource(Caller caller, Estates estates, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.clock = clock;
  }

  @GET
  public OverviewView get(@BeanParam ScopeQuery scope) {
    return OverviewView.of(estates.of(caller).overview(scope.scope(), clock.instant()));
  }
}
