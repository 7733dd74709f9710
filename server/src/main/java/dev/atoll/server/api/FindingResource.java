package dev.atoll.server.api;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.server.http.Listed;
import dev.atoll.server.http.PageQuery;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.people.Needs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.finding.Acted;
import dev.atoll.store.finding.FindingDetail;
import dev.atoll.store.finding.FindingItem;
import dev.atoll.store.finding.GroupBy;
import dev.atoll.store.people.Role;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Findings, and what people do with them. */
@Path("/api/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FindingResource {
  private final Caller caller;
  private final Estates estates;
  private final InstantSource clock;

  FindingResource(Caller caller, Estates estates, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.clock = clock;
  }

  /** How many were changed. */
  public record Changed(int changed) {}

  @GET
  public Listed<FindingView> list(@BeanParam FindingQuery query, @BeanParam PageQuery page) {
    return Listed.of(
        estates.of(caller).findings().page(query.filter(), page.paging()), FindingView::of);
  }

  @GET
  @Path("/groups")
  public Listed<GroupView> groups(
      @QueryParam("by") @Nullable String by,
      @BeanParam FindingQuery query,
      @BeanParam PageQuery page) {
    GroupBy group =
        Parsing.value(by, "by")
            .map(text ->
                Parsing.oneOf(
                    text, "by", GroupBy.class, each -> each.name().toLowerCase(Locale.ROOT)))
            .orElse(GroupBy.RULE);
    return Listed.of(
        estates.of(caller).findings().groups(group, query.filter(), page.paging()), GroupView::of);
  }

  @GET
  @Path("/{id}")
  public FindingDetailView get(@PathParam("id") String id) {
    FindingDetail detail =
        estates
            .of(caller)
            .findings()
            .find(Inputs.id(id, "finding"))
            .orElseThrow(() -> Refused.notFound("finding", id));
    return view(detail);
  }

  private FindingDetailView view(FindingDetail detail) {
    FindingItem item = detail.item();
    KnowledgeBase knowledge = estates.of(caller).knowledge();
    return Optional.ofNullable(knowledge.rules().get(item.rule()))
        .map(rule ->
            FindingDetailView.of(
                detail, RuleDetailView.of(rule, knowledge.framework(), 0), rule.holds().source()))
        .orElseGet(() -> FindingDetailView.of(detail, null, null));
  }

  @POST
  @Path("/actions")
  @Needs(Role.PARTNER)
  public Changed act(@Nullable ActionBody body) {
    if (body == null) {
      throw Refused.invalid("the body is missing", "send ids or filter, and action");
    }
    Instant now = clock.instant();
    Acted acted =
        estates.of(caller).findings().act(body.chosen(), body.asked(now), caller.name(), now);
    caller.note(body.facts(acted));
    return new Changed(acted.changed());
  }
}
