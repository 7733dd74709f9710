package dev.atoll.engine.review.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.assess.TestRules;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.Basis;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.review.plan.HighRisks.Progress;
import dev.atoll.engine.work.Effort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlannerTest {
  private static final Baseline BASELINE =
      new Baseline("2026-05-04", List.of("SEC08"), List.of(), Set.of("SEC08-BP02"));

  private static RuleEvidence rule(String id, Counts counts) {
    return new RuleEvidence(
        TestRules.rule(id, "SEC08-BP02"), true, counts, List.of(), List.of(), List.of());
  }

  private static Review review(
      QuestionRisk risk, String practice, Answer answer, RuleEvidence... rules) {
    State state = answer == Answer.NOT_SELECTED ? State.NOT_MET : State.MET;
    PracticeReview reviewed =
        new PracticeReview(
            new Practice(
                practice,
                Optional.empty(),
                "Title",
                Severity.HIGH,
                Evidenced.AUTOMATED,
                "",
                Arrays.stream(rules).map(each -> each.rule().id()).toList()),
            state,
            Counts.NONE,
            answer,
            Basis.RULES,
            Optional.empty(),
            List.of(rules),
            Optional.empty(),
            Optional.empty());
    Framework.Question question =
        new Framework.Question(
            "SEC08", "protect", "Title", Optional.empty(), List.of(reviewed.practice()));
    return new Review(
        "wellarchitected",
        "all",
        List.of(
            new PillarReview(
                new Framework.Pillar("security", "Security", List.of(question)),
                List.of(new QuestionReview(question, Optional.empty(), risk, List.of(reviewed))))));
  }

  private static Progress progress(Set<String> unseen, Review review) {
    return Planner.plan(review, 25, Optional.of(new Since(BASELINE, unseen)))
        .progress()
        .orElseThrow();
  }

  private static Review good(RuleEvidence... rules) {
    return review(QuestionRisk.NONE, "SEC08-BP02", Answer.SELECTED, rules);
  }

  @Test
  void whatWasSeenAgainImproved() {
    Progress progress = progress(Set.of(), good(rule("encrypted", new Counts(3, 0, 0, 0))));

    assertThat(progress.improved()).containsExactly("SEC08");
    assertThat(progress.unseen()).isEmpty();
  }

  @Test
  void aQuestionThatIsAtHighRiskWhateverHoldsIsForPeople() {
    Review review =
        review(
            QuestionRisk.HIGH,
            "SEC08-BP02",
            Answer.SELECTED,
            rule("encrypted", new Counts(3, 0, 0, 0)));
    HighRisks plan = Planner.plan(review, 25, Optional.empty());

    assertThat(plan.byPeople()).containsExactly("SEC08");
    assertThat(plan.improves()).isEmpty();
  }

  @Test
  void theEstimateIsTheMiddleOfWhatIsOffered() {
    RuleEvidence rule = rule("encrypted", new Counts(0, 50, 0, 0));
    Effort offered = Effort.of(rule.rule().fix().effort(), 50);

    assertThat(Work.minutes(rule)).isBetween(offered.lowMinutes(), offered.highMinutes());
  }

  @Test
  void whatNobodyLookedAtAgainDidNot() {
    RuleEvidence passes = rule("encrypted", new Counts(3, 0, 0, 0));
    RuleEvidence inPart = rule("encrypted", new Counts(3, 0, 0, 1));
    Review renamed = review(QuestionRisk.NONE, "SEC08-BP09", Answer.SELECTED, passes);

    assertThat(
            List.of(
                progress(Set.of("encrypted"), good(passes)),
                progress(Set.of(), good(inPart)),
                progress(Set.of(), good()),
                progress(Set.of(), renamed)))
        .allSatisfy(progress -> {
          assertThat(progress.improved()).isEmpty();
          assertThat(progress.unseen()).containsExactly("SEC08");
        });
  }
}
