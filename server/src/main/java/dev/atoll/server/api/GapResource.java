package dev.atoll.server.api;

import dev.atoll.server.http.Listed;
import dev.atoll.server.http.PageQuery;
import dev.atoll.server.http.ScopeQuery;
import dev.atoll.server.people.Caller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the last scan of each account did not see. */
@Path("/api/v1/gaps")
@Produces(MediaType.APPLICATION_JSON)
public final class GapResource {
  private final Caller caller;
  private final Estates estates;

  GapResource(Caller caller, Estates estates) {
    this.caller = caller;
    this.estates = estates;
  }

  @GET
  public Listed<GapView> list(@BeanParam ScopeQuery scope, @BeanParam PageQuery page) {
    return Listed.of(estates.of(caller).gaps().page(scope.scope(), page.paging()), GapView::of);
  }
}
