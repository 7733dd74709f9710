package dev.atoll.server.review;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.review.ToolMilestone;
import dev.atoll.engine.review.plan.Planner;
import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Listed;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.people.Needs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.lens.StoredLens;
import dev.atoll.store.people.Role;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

  /** Before the Tool was. */
  private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");

  private final Caller caller;
  private final Estates estates;
  private final InstantSource clock;

  ReviewResource(Caller caller, Estates estates, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.clock = clock;
  }

  /** A name for a milestone. */
  public record MilestoneBody(@Nullable String name) {}

  /** Every review by the framework, and which lenses there are besides. */
  @GET
  public Listed<ReviewLine> list() {
    Estate estate = estates.of(caller);
    List<Part> parts = Part.all(estate);
    Map<Long, String> names = new LinkedHashMap<>();
    parts.forEach(part -> names.put(part.id(), part.name()));
    Map<Long, StoredReview> reviews = estate.reviews().all(names);
    List<StoredLens> lenses = estate.lenses().all();
    return Listed.of(
        parts.stream()
            .flatMap(part ->
                Optional.ofNullable(reviews.get(part.id())).stream()
                    .map(review -> ReviewLine.of(part, review, lenses)))
            .toList());
  }

  /**
   * @param lens one of the tenant's own; the framework without it
   * @param since a milestone to compare with
   */
  @GET
  @Path("/{workload}")
  public ReviewView get(
      @PathParam("workload") String workload,
      @QueryParam("lens") @Nullable String lens,
      @QueryParam("since") @Nullable String since) {
    Subject subject = subject(workload, lens);
    return ReviewView.of(subject, subject.milestone(since));
  }

  /** Takes what people answer; gives the question as it stands then. */
  @PUT
  @Path("/{workload}/questions/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Role.PARTNER)
  public QuestionView answer(
      @PathParam("workload") String workload,
      @PathParam("code") String code,
      @QueryParam("lens") @Nullable String lens,
      @Nullable AnswerBody body) {
    Subject subject = subject(workload, lens);
    Framework.Question question =
        subject.reviews().framework().pillars().stream()
            .flatMap(pillar -> pillar.questions().stream())
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("question", code));
    if (body == null) {
      throw Refused.invalid("the body is missing", "send the practices with their answers");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AnswerBody.Checked checked = body.checked(question, caller.name(), now);
    subject.reviews().answer(subject.part().id(), checked.said(), checked.withdrawn());
    caller.note(
        Map.of(
            "question", code,
            "review", workload,
            "name", subject.name(),
            "answered", String.valueOf(checked.said().size()),
            "withdrawn", String.valueOf(checked.withdrawn().size())));
    StoredReview stored = subject.review();
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
      @QueryParam("lens") @Nullable String lens,
      @QueryParam("name") @Nullable String name,
      byte[] body) {
    Subject subject = subject(workload, lens);
    String file = Parsing.value(name, "name").orElse("answers.json");
    var claims =
        subject
            .reviews()
            .claim(
                subject.part().id(),
                body,
                Inputs.text(file, "name", 300),
                caller.name(),
                clock.instant());
    caller.note(
        Map.of(
            "answers", String.valueOf(claims.answers().standing().size()),
            "review", workload,
            "name", subject.name()));
    return ReviewView.of(subject, Optional.empty());
  }

  @DELETE
  @Path("/{workload}/claims")
  @Needs(Role.PARTNER)
  public void dropClaims(
      @PathParam("workload") String workload, @QueryParam("lens") @Nullable String lens) {
    Subject subject = subject(workload, lens);
    if (!subject.reviews().dropClaims(subject.part().id())) {
      throw Refused.notFound("answers of the Tool for", workload);
    }
  }

  @GET
  @Path("/{workload}/milestones")
  public Listed<MilestoneView> milestones(
      @PathParam("workload") String workload, @QueryParam("lens") @Nullable String lens) {
    Subject subject = subject(workload, lens);
    return Listed.of(
        subject.reviews().milestones(subject.part().id()).stream().map(MilestoneView::of).toList());
  }

  /** Keeps how the review stands now. */
  @POST
  @Path("/{workload}/milestones")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Role.PARTNER)
  public MilestoneView keep(
      @PathParam("workload") String workload,
      @QueryParam("lens") @Nullable String lens,
      @Nullable MilestoneBody body) {
    Subject subject = subject(workload, lens);
    String name = Inputs.text(body == null ? null : body.name(), "name", MILESTONE_NAME);
    caller.note(Map.of("milestone", name, "review", workload, "name", subject.name()));
    return MilestoneView.of(
        subject
            .reviews()
            .keep(
                subject.part().id(),
                name,
                subject.review().review(),
                caller.name(),
                clock.instant()));
  }

  /**
   * Takes in how the answers in the Tool stood at one of its milestones: a file that {@code atoll
   * review sync --milestone} keeps, or what {@code list-answers --milestone-number} prints.
   *
   * @param name by default the one in the file
   * @param at when the Tool made it; by default the time in the file
   */
  @POST
  @Path("/{workload}/milestones/import")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
  @Needs(Role.PARTNER)
  public MilestoneView bring(
      @PathParam("workload") String workload,
      @QueryParam("lens") @Nullable String lens,
      @QueryParam("name") @Nullable String name,
      @QueryParam("at") @Nullable String at,
      byte[] body)
      throws IOException {
    Subject subject = subject(workload, lens);
    ToolMilestone milestone = ToolMilestone.read(new ByteArrayInputStream(body), "milestone.json");
    String known = Parsing.value(name, "name").or(milestone::name).orElse(null);
    Instant made =
        Parsing.time(at, "at")
            .or(milestone::at)
            .orElseThrow(() ->
                Refused.invalid("at: is missing", "the file does not say when the Tool made it"));
    if (made.isBefore(FIRST) || made.isAfter(clock.instant())) {
      throw Refused.invalid("at: is no time at which the Tool can have made it", "");
    }
    MilestoneView kept =
        MilestoneView.of(
            subject
                .reviews()
                .bring(
                    subject.part().id(),
                    Inputs.text(known, "name", MILESTONE_NAME),
                    made,
                    milestone,
                    caller.name()));
    caller.note(Map.of("milestone", kept.name(), "review", workload, "name", subject.name()));
    return kept;
  }

  /**
   * @param improve how much of the high-risk issues is to improve, in per cent; 25 by default
   * @param since the milestone that it began with
   */
  @GET
  @Path("/{workload}/plan")
  public PlanView plan(
      @PathParam("workload") String workload,
      @QueryParam("lens") @Nullable String lens,
      @QueryParam("improve") @Nullable String improve,
      @QueryParam("since") @Nullable String since) {
    Subject subject = subject(workload, lens);
    int percent = Parsing.number(improve, "improve", 25, 1, 100);
    return PlanView.of(
        Planner.plan(
            subject.review().review(),
            percent,
            subject.milestone(since).map(subject.reviews()::since)));
  }

  private Subject subject(String workload, @Nullable String lens) {
    return Subject.of(estates.of(caller), workload, lens);
  }
}
