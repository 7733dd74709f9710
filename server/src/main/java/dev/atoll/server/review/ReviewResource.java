package dev.atoll.server.review;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.plan.Planner;
import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Listed;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.people.Needs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.people.Role;
import dev.atoll.store.review.Milestone;
import dev.atoll.store.review.Reviews;
import dev.atoll.store.review.StoredReview;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The review of each workload: {@code estate} stands for all there is. */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewResource {
  private static final int MILESTONE_NAME = 100;

  private final Caller caller;
  private final Estates estates;
  private final KnowledgeBase knowledge;
  private final InstantSource clock;

  ReviewResource(Caller caller, Estates estates, KnowledgeBase knowledge, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /** A name for a milestone. */
  public record MilestoneBody(@Nullable String name) {}

  @GET
  public Listed<ReviewLine> list() {
    Estate estate = estates.of(caller);
    List<Part> parts = Part.all(estate);
    Map<Long, String> names = new LinkedHashMap<>();
    parts.forEach(part -> names.put(part.id(), part.name()));
    Map<Long, StoredReview> reviews = estate.reviews().all(names);
    return Listed.of(
        parts.stream()
            .flatMap(part ->
                Optional.ofNullable(reviews.get(part.id())).stream()
                    .map(review -> ReviewLine.of(part, review)))
            .toList());
  }

  /**
   * @param since a milestone to compare with
   */
  @GET
  @Path("/{workload}")
  public ReviewView get(
      @PathParam("workload") String workload, @QueryParam("since") @Nullable String since) {
    Part part = part(workload);
    return ReviewView.of(part, review(part), milestone(part, since));
  }

  /** Takes what people answer; gives the question as it stands then. */
  @PUT
  @Path("/{workload}/questions/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Role.PARTNER)
  public QuestionView answer(
      @PathParam("workload") String workload,
      @PathParam("code") String code,
      @Nullable AnswerBody body) {
    Part part = part(workload);
    Framework.Question question =
        knowledge.framework().pillars().stream()
            .flatMap(pillar -> pillar.questions().stream())
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("question", code));
    if (body == null) {
      throw Refused.invalid("the body is missing", "send the practices with their answers");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AnswerBody.Checked checked = body.checked(question, caller.name(), now);
    reviews().answer(part.id(), checked.said(), checked.withdrawn());
    caller.note(
        Map.of(
            "question", code,
            "review", workload,
            "name", part.name(),
            "answered", String.valueOf(checked.said().size()),
            "withdrawn", String.valueOf(checked.withdrawn().size())));
    StoredReview stored = review(part);
    ReviewParts parts = new ReviewParts(stored, Optional.empty());
    return stored
        .review()
        .questions()
        .filter(each -> each.question().code().equals(code))
        .map(parts::question)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Takes in the Tool's answers, as the AWS CLI prints them, and holds them against what is there.
   *
   * @param name of the file
   */
  @POST
  @Path("/{workload}/claims")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
  @Needs(Role.PARTNER)
  public ReviewView claim(
      @PathParam("workload") String workload,
      @QueryParam("name") @Nullable String name,
      byte[] body) {
    Part part = part(workload);
    String file = Parsing.value(name, "name").orElse("answers.json");
    var claims =
        reviews()
            .claim(part.id(), body, Inputs.text(file, "name", 300), caller.name(), clock.instant());
    caller.note(
        Map.of(
            "answers", String.valueOf(claims.answers().standing().size()),
            "review", workload,
            "name", part.name()));
    return ReviewView.of(part, review(part), Optional.empty());
  }

  @DELETE
  @Path("/{workload}/claims")
  @Needs(Role.PARTNER)
  public void dropClaims(@PathParam("workload") String workload) {
    if (!reviews().dropClaims(part(workload).id())) {
      throw Refused.notFound("answers of the Tool for", workload);
    }
  }

  @GET
  @Path("/{workload}/milestones")
  public Listed<MilestoneView> milestones(@PathParam("workload") String workload) {
    return Listed.of(
        reviews().milestones(part(workload).id()).stream().map(MilestoneView::of).toList());
  }

  /** Keeps how the review stands now. */
  @POST
  @Path("/{workload}/milestones")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Role.PARTNER)
  public MilestoneView keep(@PathParam("workload") String workload, @Nullable MilestoneBody body) {
    Part part = part(workload);
    String name = Inputs.text(body == null ? null : body.name(), "name", MILESTONE_NAME);
    caller.note(Map.of("milestone", name, "review", workload, "name", part.name()));
    return MilestoneView.of(
        reviews().keep(part.id(), name, review(part).review(), caller.name(), clock.instant()));
  }

  /**
   * @param improve how much of the high-risk issues is to improve, in per cent; 25 by default
   * @param since the milestone that it began with
   */
  @GET
  @Path("/{workload}/plan")
  public PlanView plan(
      @PathParam("workload") String workload,
      @QueryParam("improve") @Nullable String improve,
      @QueryParam("since") @Nullable String since) {
    Part part = part(workload);
    int percent = Parsing.number(improve, "improve", 25, 1, 100);
    return PlanView.of(
        Planner.plan(
            review(part).review(), percent, milestone(part, since).map(Milestone::baseline)));
  }

  private Optional<Milestone> milestone(Part part, @Nullable String id) {
    return Parsing.id(id, "since")
        .map(known ->
            reviews()
                .milestone(part.id(), known)
                .orElseThrow(() -> Refused.notFound("milestone", String.valueOf(known))));
  }

  private Part part(String workload) {
    return Part.of(estates.of(caller), workload);
  }

  private Reviews reviews() {
    return estates.of(caller).reviews();
  }

  private StoredReview review(Part part) {
    return reviews().find(part.id(), part.name());
  }
}
