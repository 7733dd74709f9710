package dev.atoll.engine.review;

import dev.atoll.engine.model.Severity;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import java.util.List;

/**
 * A customer's answers held against what is really there.
 *
 * @param contradictions claimed, and rules fail; worst first
 * @param strengths not claimed, and rules show it fully; by the risk of the practice
 * @param unseen claimed, and what would show it was not seen
 * @param unproven claimed, and people must show it: rules see nothing against it, but not all
 * @param confirmed how many claims rules show fully
 * @param answered how many questions have an answer
 * @param unmatched what is known on one side only
 */
public record ClaimCheck(
    String from,
    Review review,
    List<Contradiction> contradictions,
    List<Claim> strengths,
    List<Claim> unseen,
    List<Claim> unproven,
    int confirmed,
    int answered,
    Unmatched unmatched) {

  /** A practice and what stands in the Tool about it. */
  public record Claim(QuestionReview question, PracticeReview practice, Standing.Choice standing) {}

  /**
   * A claim that rules contradict.
   *
   * @param severity the worst of the rules that fail
   * @param fails how many resources fail, each counted once
   * @param places the accounts and regions where they are: {@code 111122223333 sa-east-1}
   */
  public record Contradiction(
      Claim claim, Severity severity, List<RuleEvidence> rules, long fails, List<String> places) {}

  /**
   * Ids that only one side knows.
   *
   * @param questions of the Tool's that the framework does not have
   * @param choices of the Tool's that the framework does not have: {@code question/choice}
   * @param practices of the framework that the Tool does not offer
   * @param missing codes of questions that the answers do not have
   */
  public record Unmatched(
      List<String> questions, List<String> choices, List<String> practices, List<String> missing) {}
}
