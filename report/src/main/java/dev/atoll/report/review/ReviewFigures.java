package dev.atoll.report.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many questions are at which risk, and how many practices have which answer.
 *
 * @param complete questions of which every practice has an answer
 */
public record ReviewFigures(
    Map<QuestionRisk, Integer> risks, Map<Answer, Integer> answers, int complete) {

  public static ReviewFigures of(Review review) {
    return of(review.questions().toList());
  }

  public static ReviewFigures of(PillarReview pillar) {
    return of(pillar.questions());
  }

  private static ReviewFigures of(List<QuestionReview> questions) {
    Map<QuestionRisk, Integer> risks = new EnumMap<>(QuestionRisk.class);
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    for (QuestionReview question : questions) {
      risks.merge(question.risk(), 1, Integer::sum);
      for (PracticeReview practice : question.practices()) {
        answers.merge(practice.answer(), 1, Integer::sum);
      }
    }
    return new ReviewFigures(
        risks, answers, (int) questions.stream().filter(QuestionReview::complete).count());
  }

  public int at(QuestionRisk risk) {
    return risks.getOrDefault(risk, 0);
  }

  public int with(Answer answer) {
    return answers.getOrDefault(answer, 0);
  }

  public int questions() {
    return risks.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int practices() {
    return answers.values().stream().mapToInt(Integer::intValue).sum();
  }
}
