package dev.atoll.server.api;

import dev.atoll.server.http.Parsing;
import dev.atoll.server.http.ScopeQuery;
import dev.atoll.server.people.Caller;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.Scope;
import dev.atoll.store.adherence.Assessed;
import dev.atoll.store.workload.Workload;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The review: where the estate stands on every question and practice. */
@Path("/api/v1/assessment")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentResource {
  private final Caller caller;
  private final Estates estates;

  AssessmentResource(Caller caller, Estates estates) {
    this.caller = caller;
    this.estates = estates;
  }

  /**
   * @param at a time; now where it is missing
   * @param compare an earlier time to compare with
   */
  @GET
  public AssessmentView get(
      @BeanParam ScopeQuery query,
      @QueryParam("at") @Nullable String at,
      @QueryParam("compare") @Nullable String compare) {
    Scope scope = query.scope();
    Estate estate = estates.of(caller);
    String name =
        scope
            .workload()
            .map(id ->
                estate
                    .workloads()
                    .find(id)
                    .map(Workload::name)
                    .orElseThrow(() -> Refused.notFound("workload", String.valueOf(id))))
            .orElse("");
    Optional<Instant> earlier = Parsing.time(compare, "compare");
    return estate
        .adherence()
        .assessment(scope, Parsing.time(at, "at"), name)
        .map(
            now -> AssessmentView.of(now, earlier.flatMap(time -> then(estate, scope, time, name))))
        .orElseGet(() -> AssessmentView.none(estate.knowledge().framework()));
  }

  private static Optional<Assessed> then(Estate estate, Scope scope, Instant time, String name) {
    return estate.adherence().assessment(scope, Optional.of(time), name);
  }
}
