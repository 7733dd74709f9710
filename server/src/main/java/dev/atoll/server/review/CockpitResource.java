package dev.atoll.server.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Listed;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.people.Needs;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Scope;
import dev.atoll.store.Tenant;
import dev.atoll.store.account.Account;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Role;
import dev.atoll.store.review.Journey;
import dev.atoll.store.review.Stage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The partner's cockpit: every customer of whoever asks, and where each stands. */
@Path("/api/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CockpitResource {
  private static final int NEXT_STEP = 500;
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private final Caller caller;
  private final Estates estates;
  private final Database database;
  private final People people;
  private final KnowledgeBase knowledge;
  private final InstantSource clock;

  CockpitResource(
      Caller caller,
      Estates estates,
      Database database,
      People people,
      KnowledgeBase knowledge,
      InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.database = database;
    this.people = people;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /**
   * @param stage one of the stages; without one only what is seen counts
   * @param due the day of the next step
   */
  public record JourneyBody(
      @Nullable String stage, @Nullable String nextStep, @Nullable LocalDate due) {}

  @GET
  public Listed<CustomerView> list() {
    return Listed.of(memberships().stream().map(this::customer).toList());
  }

  /** Says where a customer stands. */
  @PUT
  @Path("/{id}")
  @Needs(Role.VIEWER)
  public CustomerView put(@PathParam("id") String id, @Nullable JourneyBody body) {
    long tenant = Inputs.id(id, "customer");
    Member member =
        memberships().stream()
            .filter(each -> each.tenant() == tenant)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("customer", id));
    // the log of whom it is about: no other customer is to read of it
    caller.noteFor(member, Map.of("customer", member.tenantName()));
    if (!member.role().includes(Role.PARTNER)) {
      throw new Refused(
          Refusal.FORBIDDEN,
          "this takes the role partner, yours is " + member.role().id(),
          "ask an owner of " + member.tenantName());
    }
    if (body == null) {
      throw Refused.invalid("the body is missing", "send stage, nextStep and due");
    }
    Journey journey =
        new Journey(
            Parsing.value(body.stage(), "stage")
                .map(stage -> Parsing.oneOf(stage, "stage", Stage.class, Stage::id)),
            Parsing.value(body.nextStep(), "nextStep")
                .map(text -> Inputs.text(text, "nextStep", NEXT_STEP))
                .orElse(""),
            due(body.due()),
            caller.name(),
            clock.instant());
    estates.of(tenant).journeys().put(journey);
    caller.noteFor(
        member,
        Map.of(
            "customer", member.tenantName(),
            "stage", journey.stage().map(Stage::id).orElse("as seen")));
    return customer(member);
  }

  private static Optional<LocalDate> due(@Nullable LocalDate due) {
    if (due != null && (due.isBefore(FIRST) || due.isAfter(LAST))) {
      throw Refused.invalid("due: is no day near ours", "write it as 2026-11-30");
    }
    return Optional.ofNullable(due);
  }

  /** A token is of one tenant only, and may do less than its maker. */
  private List<Member> memberships() {
    return caller.isProgram()
        ? List.of(caller.member())
        : people.memberships(caller.member().person().id());
  }

  private CustomerView customer(Member member) {
    Estate estate = estates.of(member.tenant());
    Tenant tenant =
        database
            .tenants()
            .find(member.tenant())
            .orElseThrow(() -> Refused.notFound("customer", String.valueOf(member.tenant())));
    List<Account> accounts = estates.accounts(member.tenant());
    Optional<Instant> scannedAt =
        accounts.stream().flatMap(each -> each.scannedAt().stream()).max(Instant::compareTo);
    AtRisk now = atRisk(estate, Optional.empty());
    Optional<AtRisk> first =
        estate.adherence().trend(Scope.ALL, Instant.EPOCH, clock.instant()).stream()
            .findFirst()
            .filter(_ -> scannedAt.isPresent())
            .map(point -> atRisk(estate, Optional.of(point.at())));
    return CustomerView.of(
        tenant, member, accounts.size(), scannedAt, now, first, estate.journeys().find());
  }

  /** Questions at risk, of so many. */
  record AtRisk(long high, long medium, long questions) {}

  private AtRisk atRisk(Estate estate, Optional<Instant> at) {
    return estate
        .adherence()
        .assessment(Scope.ALL, at, "")
        .map(found -> {
          var questions =
              found.assessment().pillars().stream()
                  .flatMap(pillar -> pillar.questions().stream())
                  .toList();
          return new AtRisk(
              questions.stream().filter(each -> each.risk() == QuestionRisk.HIGH).count(),
              questions.stream().filter(each -> each.risk() == QuestionRisk.MEDIUM).count(),
              questions.size());
        })
        .orElseGet(() -> new AtRisk(0, 0, questions()));
  }

  private long questions() {
    return knowledge.framework().pillars().stream()
        .mapToLong(pillar -> pillar.questions().size())
        .sum();
  }
}
