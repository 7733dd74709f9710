package dev.atoll.engine.review.plan;

import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.plan.HighRisks.Progress;
import dev.atoll.engine.work.Acceptance;
import dev.atoll.engine.work.Acceptance.Criterion;
import dev.atoll.engine.work.RiskSelection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of the high-risk issues of an earlier result, with what shows it.
 *
 * @param review as it stands now
 * @param plan counts issues by question, as the Tool does
 * @param before the earlier result
 * @param after what the later one looked at
 * @param improved the questions that are at high risk no more
 */
public record Improvement(
    Review review,
    Earlier before,
    HighRisks plan,
    Progress progress,
    Outcomes.Scope after,
    List<Improved> improved) {

  /** All risks, of whatever severity: a question is mended by what it needs. */
  private static final RiskSelection ALL =
      new RiskSelection(Set.of(), Set.of(), Set.of(), Set.of());

  /** A question that improved. */
  public record Improved(QuestionReview question, List<Mended> practices) {

    /** Codes of the practices that nobody has answered: people confirm them in the Tool. */
    public List<String> unanswered() {
      return answered(Answer.UNKNOWN);
    }

    /** Codes of the practices that are not established still. */
    public List<String> failing() {
      return answered(Answer.NOT_SELECTED);
    }

    private List<String> answered(Answer answer) {
      return question.practices().stream()
          .filter(each -> each.answer() == answer)
          .map(each -> each.practice().code())
          .toList();
    }
  }

  /**
   * A practice that failed then.
   *
   * @param rules what failed, by rule, and what became of it
   */
  public record Mended(PracticeReview practice, List<Criterion> rules) {}

  /**
   * Compares.
   *
   * @param percent how much of the high-risk issues is to improve
   * @param review made of the result that {@code later} is of
   * @throws AtollException USAGE where the earlier result has risks of rules that are not known
   */
  public static Improvement of(
      Earlier earlier, Review review, Outcomes later, int percent, KnowledgeBase knowledge) {
    Since since = Since.of(earlier, later, knowledge);
    HighRisks plan = Planner.plan(review, percent, Optional.of(since));
    Progress progress = plan.progress().orElseThrow();
    Map<String, Criterion> rules =
        Acceptance.of(earlier.outcomes(), later, ALL, knowledge).criteria().stream()
            .collect(Collectors.toMap(each -> each.rule().id(), Function.identity()));
    Set<String> codes = Set.copyOf(progress.improved());
    List<Improved> improved =
        review
            .questions()
            .filter(each -> codes.contains(each.question().code()))
            .map(each -> new Improved(each, mended(each, since.baseline(), rules)))
            .toList();
    return new Improvement(review, earlier, plan, progress, later.scope(), improved);
  }

  private static List<Mended> mended(
      QuestionReview question, Baseline baseline, Map<String, Criterion> rules) {
    return question.practices().stream()
        .filter(each -> baseline.failed().contains(each.practice().code()))
        .map(each ->
            new Mended(
                each,
                each.practice().rules().stream()
                    .flatMap(id -> Optional.ofNullable(rules.get(id)).stream())
                    .toList()))
        .toList();
  }
}
