package dev.atoll.report.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review.PillarReview;

/**
 * Issues of a pillar: as the Tool counts them, by question, and by practice.
 *
 * @param high questions at high risk
 * @param medium questions at medium risk
 * @param highPractices practices of high risk that are not established
 * @param mediumPractices practices of medium risk that are not established
 */
public record RiskFigures(int high, int medium, int highPractices, int mediumPractices) {
  public static RiskFigures of(PillarReview pillar) {
    ReviewFigures figures = ReviewFigures.of(pillar);
    return new RiskFigures(
        figures.at(QuestionRisk.HIGH),
        figures.at(QuestionRisk.MEDIUM),
        practices(pillar, Severity.HIGH),
        practices(pillar, Severity.MEDIUM));
  }

  private static int practices(PillarReview pillar, Severity risk) {
    return (int)
        pillar.questions().stream()
            .flatMap(question -> question.practices().stream())
            .filter(each -> each.answer() == Answer.NOT_SELECTED)
            .filter(each -> each.practice().risk() == risk)
            .count();
  }
}
