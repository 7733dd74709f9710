package dev.atoll.server.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.report.review.ReviewFigures;
import java.util.List;

/**
 * How far a review is.
 *
 * @param high questions at high risk
 * @param medium questions at medium risk
 * @param none questions without risk
 * @param unanswered questions that are not answered whole
 * @param complete questions of which every practice has an answer
 * @param practices how many there are
 * @param answered practices that have an answer
 * @param contradicted practices that people claim and rules see to fail
 */
public record FiguresView(
    int high,
    int medium,
    int none,
    int unanswered,
    int questions,
    int complete,
    int practices,
    int answered,
    int contradicted) {

  static FiguresView of(ReviewFigures figures, List<PracticeReview> practices) {
    return new FiguresView(
        figures.at(QuestionRisk.HIGH),
        figures.at(QuestionRisk.MEDIUM),
        figures.at(QuestionRisk.NONE),
        figures.at(QuestionRisk.UNANSWERED),
        figures.questions(),
        figures.complete(),
        figures.practices(),
        figures.practices() - figures.with(Answer.UNKNOWN),
        (int) practices.stream().filter(PracticeReview::contradicted).count());
  }
}
