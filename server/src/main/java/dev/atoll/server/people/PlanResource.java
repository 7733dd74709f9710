package dev.atoll.server.people;

import dev.atoll.server.api.Estates;
import dev.atoll.store.people.People;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the plan allows, and how much of it is used. */
@Path("/api/v1/plan")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {
  private final Caller caller;
  private final Plans plans;
  private final People people;
  private final Estates estates;

  PlanResource(Caller caller, Plans plans, People people, Estates estates) {
    this.caller = caller;
    this.plans = plans;
    this.people = people;
    this.estates = estates;
  }

  /** How many nodes there were on a day, at its last scan. */
  public record UsedView(Instant at, long nodes) {}

  /**
   * @param nodeLimit absent where there is none
   * @param usage of the past year, the oldest first
   */
  public record PlanView(
      @Schema(enumeration = {"trial", "standard"}) String plan,
      @Nullable Instant trialEndsAt,
      long nodes,
      @Nullable Integer nodeLimit,
      long accounts,
      long people,
      List<UsedView> usage) {}

  @GET
  public PlanView get() {
    SessionView.TenantView tenant = plans.of(caller.tenant());
    return new PlanView(
        tenant.plan(),
        tenant.trialEndsAt(),
        tenant.nodes(),
        tenant.nodeLimit(),
        estates.accounts(caller.tenant()).size(),
        people.of(caller.tenant()).size(),
        plans.usage(caller.tenant()).stream()
            .map(each -> new UsedView(each.at(), each.resources()))
            .toList());
  }
}
