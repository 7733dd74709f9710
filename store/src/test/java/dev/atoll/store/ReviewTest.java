package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.role;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Reason;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.ToolMilestone;
import dev.atoll.store.review.Journey;
import dev.atoll.store.review.Milestone;
import dev.atoll.store.review.Milestone.Failure;
import dev.atoll.store.review.Said;
import dev.atoll.store.review.Stage;
import dev.atoll.store.review.StoredReview;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.Workload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reviews as they are stored, on every engine. */
final class ReviewTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-03");
  private static final byte[] CLAIMS =
      """
      {"AnswerSummaries": [{"QuestionId": "protect-data-rest", "PillarId": "security",
        "SelectedChoices": ["encrypt"], "Choices": [{"ChoiceId": "encrypt"}]}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource
  void theReviewRestsOnWhatFailsInTheWorkload(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      long workload = workload(test, "Cards", "cards");
      test.store(
          scan("s1", 0)
              .of(db("a", false, "app=cards"), db("b", true, "app=cards"), db("c", false)));

      StoredReview cards = test.estate.reviews().find(workload, "Cards");
      PracticeReview encrypted = practice(cards, "SEC08-BP02");
      assertThat(cards.judged()).isTrue();
      assertThat(encrypted.answer()).isEqualTo(Answer.NOT_SELECTED);
      assertThat(encrypted.counts().fail()).isEqualTo(1);
      assertThat(encrypted.rules().getFirst().fails())
          .extracting(each -> each.resource().name(), each -> each.message())
          .containsExactly(org.assertj.core.groups.Tuple.tuple("a", "a is not encrypted"));
      assertThat(cards.resources()).hasSize(1);

      assertThat(practice(test.estate.reviews().find(0, "all"), "SEC08-BP02").counts().fail())
          .isEqualTo(2);
      assertThat(test.estate.reviews().all(Map.of(workload, "Cards")).values())
          .allSatisfy(each ->
              assertThat(each.review().practices().map(PracticeReview::answer))
                  .containsExactlyElementsOf(
                      cards.review().practices().map(PracticeReview::answer).toList()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotSeenIsToldWithItsGap(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).failed(Small.DB, Small.REGION, GapReason.DENIED).of(role("r", 60)));

      PracticeReview practice = practice(test.estate.reviews().find(0, "all"), "SEC08-BP02");
      assertThat(practice.answer()).isEqualTo(Answer.UNKNOWN);
      assertThat(practice.rules().getFirst().complete()).isFalse();
      assertThat(practice.rules().getFirst().gaps())
          .extracting(each -> each.type())
          .containsExactly(Small.DB);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingJudgedIsNothingShown(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      StoredReview review = test.estate.reviews().find(0, "all");
      assertThat(review.judged()).isFalse();
      assertThat(review.review().practices()).noneMatch(each -> each.answer() == Answer.SELECTED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatPeopleAnswerStaysUntilTheyTakeItBack(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", true), role("r", 60)));
      Said yes = said("SEC02-BP02", Answer.SELECTED, Optional.empty());
      Said none = said("SEC08", Answer.NOT_APPLICABLE, Optional.of(Reason.OUT_OF_SCOPE));
      test.estate.reviews().answer(0, List.of(yes, none), List.of());
      test.estate.reviews().answer(0, List.of(yes), List.of());

      StoredReview review = test.estate.reviews().find(0, "all");
      assertThat(review.said().values()).containsExactlyInAnyOrder(yes, none);
      assertThat(practice(review, "SEC02-BP02").answer()).isEqualTo(Answer.SELECTED);
      assertThat(review.review().questions().filter(each -> each.excluded().isPresent()))
          .extracting(each -> each.question().code())
          .containsExactly("SEC08");

      test.estate.reviews().answer(0, List.of(), List.of("SEC02-BP02", "SEC08"));
      assertThat(test.estate.reviews().find(0, "all").said()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void claimsAreReplacedWholeOrNotAtAll(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      var reviews = test.estate.reviews();
      reviews.claim(0, CLAIMS, "answers.json", "ana@example.com", Small.START);
      byte[] broken = "{\"SelectedChoices\": 1}".getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> reviews.claim(0, broken, "bad.json", "bo", Small.START))
          .isInstanceOf(AtollException.class)
          .hasMessageContaining("bad.json:1");

      StoredReview review = reviews.find(0, "all");
      assertThat(review.claims().orElseThrow().importedBy()).isEqualTo("ana@example.com");
      assertThat(review.check().orElseThrow().answered()).isEqualTo(1);
      assertThat(reviews.dropClaims(0)).isTrue();
      assertThat(reviews.dropClaims(0)).isFalse();
      assertThat(reviews.find(0, "all").check()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMilestoneKeepsHowItStood(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      var reviews = test.estate.reviews();
      test.store(scan("s1", 0).of(db("a", false)));
      Milestone before =
          reviews.keep(0, "Before", reviews.find(0, "all").review(), "ana", Small.START);
      test.store(scan("s2", 1).of(db("a", true)));

      assertThat(reviews.milestones(0)).containsExactly(before);
      assertThat(before.at(QuestionRisk.HIGH)).isEqualTo(1);
      assertThat(before.baseline().high()).containsExactly("SEC08");
      assertThat(before.baseline().failed()).containsExactly("SEC08-BP02");
      assertThat(reviews.milestone(1, before.id())).isEmpty();
      assertThat(practice(reviews.find(0, "all"), "SEC08-BP02").answer())
          .isEqualTo(Answer.SELECTED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodyLooksAtAnyMoreIsNoImprovement(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      var reviews = test.estate.reviews();
      String other = "444455556666";
      test.store(scan("s1", 0).of(db("a", true)));
      test.store(scan("s2", 1).accounts(other).of(db(other, Small.REGION, "b", false)));
      Milestone before =
          reviews.keep(0, "Before", reviews.find(0, "all").review(), "ana", Small.START);
      assertThat(reviews.since(before).unseen()).isEmpty();

      var accounts = test.estate.accounts();
      accounts.delete(accounts.ofNumber(other).orElseThrow().id(), Small.START);
      assertThat(reviews.since(before).unseen()).containsExactlyElementsOf(rules(before));
      assertThat(reviews.since(before).baseline()).isEqualTo(before.baseline());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherMeasureIsNoImprovement(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      var reviews = test.estate.reviews();
      test.store(scan("s1", 0).of(db("a", false)));
      Milestone before =
          reviews.keep(0, "Before", reviews.find(0, "all").review(), "ana", Small.START);
      Map<String, Failure> otherwise = new HashMap<>();
      before
          .failures()
          .forEach(
              (rule, failure) -> otherwise.put(rule, new Failure(failure.accounts(), "{days=90}")));
      otherwise.put("no-rule-any-more", new Failure(Set.of("1"), "{}"));

      assertThat(reviews.since(before).unseen()).isEmpty();
      assertThat(reviews.since(with(before, otherwise)).unseen())
          .containsExactlyElementsOf(rules(before));
    }
  }

  private static Set<String> rules(Milestone milestone) {
    assertThat(milestone.failures()).isNotEmpty();
    return milestone.failures().keySet();
  }

  private static Milestone with(Milestone milestone, Map<String, Failure> failures) {
    return new Milestone(
        milestone.id(),
        milestone.name(),
        milestone.by(),
        milestone.at(),
        milestone.tool(),
        milestone.risks(),
        milestone.answers(),
        milestone.states(),
        failures);
  }

  @ParameterizedTest
  @EnumSource
  void aWorkloadTakesItsReviewWithIt(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      long workload = workload(test, "Cards", "cards");
      var reviews = test.estate.reviews();
      reviews.answer(
          workload, List.of(said("SEC02-BP02", Answer.NOT_SELECTED, Optional.empty())), List.of());
      reviews.keep(workload, "First", reviews.find(workload, "Cards").review(), "ana", Small.START);
      assertThat(test.estate.workloads().delete(workload, Small.START)).isTrue();
      assertThat(reviews.find(workload, "Cards").said()).isEmpty();
      assertThat(reviews.milestones(workload)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMilestoneOfTheToolIsKeptOnce(TestEngine engine) throws IOException {
    try (TestEstate test = TestEstate.on(engine)) {
      var reviews = test.estate.reviews();
      ToolMilestone tool =
          ToolMilestone.read(
              new ByteArrayInputStream(
                  "{\"QuestionId\": \"protect-data-rest\", \"SelectedChoices\": [\"none\"]}"
                      .getBytes(StandardCharsets.UTF_8)),
              "m.json");
      Milestone kept = reviews.bring(0, "Then", Small.START, tool, "ana");
      assertThat(reviews.bring(0, "Then", Small.START, tool, "bo")).isEqualTo(kept);
      assertThat(kept.tool()).isTrue();
      assertThat(reviews.milestones(0)).containsExactly(kept);
      assertThat(kept.baseline().failed()).doesNotContain("SEC02-BP02");
      assertThat(reviews.bring(0, "Later", Small.START, tool, "ana").id()).isNotEqualTo(kept.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherTenantHasItsOwnReviewAndJourney(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Tenant tenant = test.database.tenants().add(Tenant.named("other", Small.START));
      Estate other = test.database.estate(tenant.id(), Small.knowledge());
      Said said = said("SEC02-BP02", Answer.SELECTED, Optional.empty());
      test.estate.reviews().answer(0, List.of(said), List.of());
      test.estate.reviews().claim(0, CLAIMS, "a.json", "ana", Small.START);
      long milestone =
          test.estate
              .reviews()
              .keep(0, "M", test.estate.reviews().find(0, "all").review(), "ana", Small.START)
              .id();
      test.estate
          .journeys()
          .put(
              new Journey(
                  Optional.of(Stage.SOW_SENT), "Call", Optional.of(DAY), "ana", Small.START));

      assertThat(other.reviews().find(0, "all").said()).isEmpty();
      assertThat(other.reviews().find(0, "all").claims()).isEmpty();
      assertThat(other.reviews().milestone(0, milestone)).isEmpty();
      assertThat(other.journeys().find()).isEmpty();
      other.reviews().answer(0, List.of(), List.of("SEC02-BP02"));
      assertThat(other.reviews().dropClaims(0)).isFalse();
      assertThat(test.estate.reviews().find(0, "all").said()).hasSize(1);
      assertThat(test.estate.journeys().find().orElseThrow().due()).contains(DAY);
    }
  }

  private static PracticeReview practice(StoredReview review, String code) {
    return review
        .review()
        .practices()
        .filter(each -> each.practice().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Said said(String code, Answer answer, Optional<Reason> reason) {
    return new Said(
        code,
        answer,
        reason,
        "as told",
        List.of("https://wiki.example.com/a,b"),
        "Ana Souza",
        DAY,
        "platform",
        "ana@example.com",
        Small.START);
  }

  @ParameterizedTest
  @EnumSource
  void whoSaysTheSameAtOnceSaysItOneAfterTheOther(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Said said = said("SEC08-BP02", Answer.SELECTED, Optional.empty());
      Journey journey =
          new Journey(Optional.empty(), "call", Optional.empty(), "ana@example.com", Small.START);
      for (int round = 0; round < 10; round++) {
        Runnable answer = () -> test.estate.reviews().answer(0, List.of(said), List.of());
        AtOnce.run(answer, answer);
        Runnable put = () -> test.estate.journeys().put(journey);
        AtOnce.run(put, put);
      }
      assertThat(test.estate.journeys().find()).contains(journey);
    }
  }

  private static long workload(TestEstate test, String name, String app) {
    return test.estate
        .workloads()
        .add(
            new Workload(
                0,
                name,
                "production",
                Criticality.HIGH,
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of("app", app),
                List.of(),
                List.of(),
                List.of()),
            Small.START)
        .id();
  }
}
