package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.store.lens.LensDraft;
import dev.atoll.store.lens.StoredLens;
import dev.atoll.store.review.Milestone;
import dev.atoll.store.review.Reviews;
import dev.atoll.store.review.Said;
import dev.atoll.store.review.StoredReview;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lenses of a tenant's own and the reviews by them, on every engine. */
final class LensTest {
  private static final String CODE = "shop_data-shop_data_encrypted";
  private static final String LENS =
      """
      {"schemaVersion": "2021-11-01", "name": "Shops", "pillars": [
        {"id": "shops", "name": "Shops", "questions": [
          {"id": "shop_data", "title": "How is data kept?",
           "choices": [
             {"id": "shop_data_encrypted", "title": "Encrypted",
              "improvementPlan": {"displayText": "Encrypt"}},
             {"id": "shop_data_tried", "title": "Restored each year",
              "improvementPlan": {"displayText": "Restore"}}],
           "riskRules": [
             {"condition": "shop_data_encrypted && shop_data_tried", "risk": "NO_RISK"},
             {"condition": "shop_data_encrypted", "risk": "MEDIUM_RISK"},
             {"condition": "default", "risk": "HIGH_RISK"}]}]}]}
      """;
  private static final String RULES =
      """
      lens: Shops
      choices:
        - question: shop_data
          choice: shop_data_encrypted
          rules: [%s]
          evidenced: automated
      """;
  private static final byte[] CLAIMS =
      """
      {"AnswerSummaries": [{"QuestionId": "shop_data", "PillarId": "shops",
        "SelectedChoices": ["shop_data_encrypted"], "Choices": [{"ChoiceId": "shop_data_encrypted"}]}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource
  void aLensComesBackAsItWasGiven(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      StoredLens added = test.estate.lenses().add(draft(RULES, 0L, 7L), "ana", Small.START);
      assertThat(test.estate.lenses().all()).containsExactly(added);
      assertThat(added.text()).isEqualTo(LENS);
      assertThat(added.rules()).isEqualTo(rules(RULES));
      assertThat(added.workloads()).containsExactlyInAnyOrder(0L, 7L);
      assertThat(added.version()).isEqualTo("1.0");
      assertThat(added.changedAt()).isEqualTo(Small.START);

      LensDraft other =
          LensDraft.of("2", LENS.replace("Shops", "Stalls"), "", Set.of(), Set.of("x"));
      StoredLens changed =
          test.estate.lenses().change(added.id(), other, "bo", Small.START).orElseThrow();
      assertThat(changed.name()).isEqualTo("Stalls");
      assertThat(changed.workloads()).isEmpty();
      assertThat(test.estate.lenses().change(1, other, "bo", Small.START)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoOfOneNameAreRefused(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.estate.lenses().add(draft(RULES), "ana", Small.START);
      assertThatThrownBy(() -> test.estate.lenses().add(draft(RULES), "ana", Small.START))
          .isInstanceOf(AtollException.class)
          .hasMessageContaining("there is a lens named Shops already");
      assertThat(test.estate.lenses().all()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongIsToldWithItsPlace(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Set<String> known = test.estate.knowledge().rules().keySet();
      assertThatThrownBy(() -> LensDraft.of("", LENS.replace("Encrypted", ""), "", Set.of(), known))
          .isInstanceOfSatisfying(
              AtollException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LENS_INVALID))
          .hasMessageContaining("lens.json:5");
      assertThatThrownBy(
              () -> LensDraft.of("", LENS, RULES.formatted("no-such-rule"), Set.of(), known))
          .hasMessageContaining("lens.rules.yaml:5")
          .hasMessageContaining("there is no rule no-such-rule");
    }
  }

  @ParameterizedTest
  @EnumSource
  void rulesShowItsChoicesAndPeopleAnswerTheOthers(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      StoredLens lens = test.estate.lenses().add(draft(RULES, 0L), "ana", Small.START);
      test.store(scan("s1", 0).of(db("a", false)));
      Reviews reviews = test.estate.lenses().reviews(lens);
      PracticeReview encrypted = practice(reviews.find(0, "all"), CODE);
      assertThat(encrypted.answer()).isEqualTo(Answer.NOT_SELECTED);
      assertThat(encrypted.rules().getFirst().fails())
          .extracting(each -> each.resource().name())
          .containsExactly("a");
      assertThat(risk(reviews.find(0, "all"))).isEqualTo(QuestionRisk.HIGH);

      Milestone before =
          reviews.keep(0, "Before", reviews.find(0, "all").review(), "ana", Small.START);
      test.store(scan("s2", 1).of(db("a", true)));
      assertThat(risk(reviews.find(0, "all"))).isEqualTo(QuestionRisk.UNANSWERED);
      reviews.answer(0, List.of(said("shop_data-shop_data_tried", Answer.NOT_SELECTED)), List.of());
      assertThat(risk(reviews.find(0, "all"))).isEqualTo(QuestionRisk.MEDIUM);
      assertThat(before.baseline().failed()).containsExactly(CODE);
      assertThat(reviews.milestones(0)).containsExactly(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachLensHasItsOwnAnswersClaimsAndMilestones(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      StoredLens lens = test.estate.lenses().add(draft(RULES, 0L), "ana", Small.START);
      Reviews reviews = test.estate.lenses().reviews(lens);
      Reviews framework = test.estate.reviews();
      framework.answer(0, List.of(said("SEC02-BP02", Answer.SELECTED)), List.of());
      framework.claim(0, CLAIMS, "f.json", "ana", Small.START);
      framework.keep(0, "F", framework.find(0, "all").review(), "ana", Small.START);

      assertThat(reviews.find(0, "all").said()).isEmpty();
      assertThat(reviews.find(0, "all").claims()).isEmpty();
      assertThat(reviews.milestones(0)).isEmpty();
      reviews.answer(0, List.of(said(CODE, Answer.SELECTED)), List.of("SEC02-BP02"));
      reviews.claim(0, CLAIMS, "l.json", "bo", Small.START);
      Milestone kept = reviews.keep(0, "L", reviews.find(0, "all").review(), "bo", Small.START);
      assertThat(reviews.find(0, "all").check().orElseThrow().answered()).isEqualTo(1);
      assertThat(framework.milestone(0, kept.id())).isEmpty();
      assertThat(framework.find(0, "all").said()).containsOnlyKeys("SEC02-BP02");

      assertThat(test.estate.lenses().delete(lens.id())).isTrue();
      assertThat(test.estate.lenses().delete(lens.id())).isFalse();
      assertThat(reviews.find(0, "all").said()).isEmpty();
      assertThat(reviews.milestones(0)).isEmpty();
      assertThat(framework.find(0, "all").said()).containsOnlyKeys("SEC02-BP02");
      assertThat(framework.find(0, "all").claims().orElseThrow().importedBy()).isEqualTo("ana");
      assertThat(framework.milestones(0)).hasSize(1);
    }
  }

  /** A pack that brought the rule was taken away. */
  @ParameterizedTest
  @EnumSource
  void ofARuleThatIsNoMoreNothingIsConcluded(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      LensDraft gone =
          LensDraft.of("", LENS, RULES.formatted("of-a-pack"), Set.of(0L), Set.of("of-a-pack"));
      StoredLens lens = test.estate.lenses().add(gone, "ana", Small.START);
      test.store(scan("s1", 0).of(db("a", true)));
      PracticeReview practice = practice(test.estate.lenses().reviews(lens).find(0, "all"), CODE);
      assertThat(practice.answer()).isEqualTo(Answer.UNKNOWN);
      assertThat(practice.rules()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherTenantHasItsOwnLenses(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Tenant tenant = test.database.tenants().add(Tenant.named("other", Small.START));
      Estate other = test.database.estate(tenant.id(), Small.knowledge());
      StoredLens lens = test.estate.lenses().add(draft(RULES, 0L), "ana", Small.START);

      assertThat(other.lenses().all()).isEmpty();
      assertThat(other.lenses().find(lens.id())).isEmpty();
      assertThat(other.lenses().change(lens.id(), draft(RULES), "bo", Small.START)).isEmpty();
      assertThat(other.lenses().delete(lens.id())).isFalse();
      assertThat(other.lenses().add(draft(RULES), "bo", Small.START).workloads()).isEmpty();
      assertThat(test.estate.lenses().all()).containsExactly(lens);
    }
  }

  private static LensDraft draft(String rules, Long... workloads) {
    return LensDraft.of(
        "1.0", LENS, rules(rules), Set.of(workloads), Small.knowledge().rules().keySet());
  }

  private static String rules(String rules) {
    return rules.formatted("db-encrypted");
  }

  private static QuestionRisk risk(StoredReview review) {
    return review.review().questions().findFirst().orElseThrow().risk();
  }

  private static PracticeReview practice(StoredReview review, String code) {
    return review
        .review()
        .practices()
        .filter(each -> each.practice().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Said said(String code, Answer answer) {
    return new Said(
        code,
        answer,
        Optional.empty(),
        "as told",
        List.of(),
        "Ana Souza",
        LocalDate.parse("2026-03-03"),
        "",
        "ana@example.com",
        Small.START);
  }
}
