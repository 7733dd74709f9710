package dev.atoll.engine.review.plan;

import dev.atoll.engine.review.Review.QuestionReview;
import java.util.List;
import java.util.Optional;

/**
 * The plan to improve high-risk issues: questions at high risk, as the Tool counts them.
 *
 * @param high the questions at high risk now
 * @param percent how much of the high-risk issues is to improve
 * @param before how many there were, by the baseline; now, where there is none
 * @param progress what is reached since the baseline
 * @param goal how many more questions must improve
 * @param improves the questions that the plan improves
 * @param works what to mend, most needed first
 * @param minutes the estimated effort of all of it
 * @param proven whether no other choice takes less, by the estimates
 * @param byPeople codes of questions at high risk over what only people can change
 */
public record HighRisks(
    List<QuestionReview> high,
    int percent,
    int before,
    Optional<Progress> progress,
    int goal,
    List<QuestionReview> improves,
    List<Work> works,
    long minutes,
    boolean proven,
    List<String> byPeople) {

  /**
   * What became of the baseline's high-risk questions.
   *
   * @param improved codes of those that are at high risk no more, and all of it was seen
   * @param unseen codes of those of which not all was seen that failed then
   * @param fresh codes of questions at high risk now that were not then
   */
  public record Progress(
      String since, List<String> improved, List<String> unseen, List<String> fresh) {}

  /** Whether as much improved as was wanted. */
  public boolean reached() {
    return goal == 0;
  }

  /**
   * How much of what there was improved, in whole per cent, rounded down; 0 where there was
   * nothing.
   */
  public int improved() {
    int improved = progress.map(known -> known.improved().size()).orElse(0);
    return before == 0 ? 0 : improved * 100 / before;
  }
}
