package dev.atoll.server.api;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.server.http.Listed;
import dev.atoll.server.people.Caller;
import dev.atoll.server.problem.Refused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;

/** What Atoll knows: rules, and the framework. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class KnowledgeResource {
  private final Caller caller;
  private final Estates estates;

  KnowledgeResource(Caller caller, Estates estates) {
    this.caller = caller;
    this.estates = estates;
  }

  /** All rules: they are few enough for one answer. */
  @GET
  @Path("/rules")
  public Listed<RuleView> rules() {
    KnowledgeBase knowledge = estates.of(caller).knowledge();
    Map<String, Long> open = estates.of(caller).findings().openByRule();
    return Listed.of(
        knowledge.rules().values().stream()
            .map(rule -> RuleView.of(rule, knowledge.framework(), open.getOrDefault(rule.id(), 0L)))
            .toList());
  }

  @GET
  @Path("/rules/{id}")
  public RuleDetailView rule(@PathParam("id") String id) {
    KnowledgeBase knowledge = estates.of(caller).knowledge();
    Rule rule =
        Optional.ofNullable(knowledge.rules().get(id))
            .orElseThrow(() -> Refused.notFound("rule", id));
    Map<String, Long> all = estates.of(caller).findings().openByRule();
    long open = all.getOrDefault(id, 0L);
    return RuleDetailView.of(rule, knowledge.framework(), open);
  }

  @GET
  @Path("/framework")
  public FrameworkView framework() {
    return FrameworkView.of(estates.of(caller).knowledge().framework());
  }
}
