package dev.atoll.server.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.ClaimCheck;
import dev.atoll.engine.review.ClaimCheck.Claim;
import dev.atoll.engine.review.ClaimCheck.Contradiction;
import dev.atoll.engine.review.Standing;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.review.Claims;
import java.time.Instant;
import java.util.List;

/**
 * The Tool's answers held against what is really there.
 *
 * @param whole false where the listing says that more was to follow: not all is compared
 * @param answered how many questions have an answer
 * @param confirmed how many claims rules show fully
 * @param contradictions claimed, and rules fail; worst first
 * @param strengths not claimed, and rules show it fully
 * @param unseen claimed, and what would show it was not seen
 * @param unproven claimed; rules see nothing against it, but not all
 */
public record ClaimView(
    String from,
    String importedBy,
    Instant importedAt,
    boolean whole,
    int answered,
    int confirmed,
    List<ContradictionView> contradictions,
    List<LineView> strengths,
    List<LineView> unseen,
    List<LineView> unproven,
    UnmatchedView unmatched) {

  /**
   * @param claimed selected, not-selected or not-applicable
   * @param risk of the practice
   */
  public record LineView(
      String question,
      String practice,
      String title,
      @OneOf(Severity.class) String risk,
      @OneOf(Answer.class) String claimed) {
    static LineView of(Claim claim) {
      return new LineView(
          claim.question().question().code(),
          claim.practice().practice().code(),
          claim.practice().practice().title(),
          claim.practice().practice().risk().id(),
          status(claim.standing().status()));
    }
  }

  /**
   * @param questionRisk of the proposed answers
   * @param severity the worst of the rules that fail
   * @param resources how many fail, each counted once
   * @param places accounts and regions where they are
   * @param rules ids of those that fail, worst first
   */
  public record ContradictionView(
      String question,
      String practice,
      String title,
      @OneOf(Answer.class) String claimed,
      @OneOf(QuestionRisk.class) String questionRisk,
      @OneOf(Severity.class) String severity,
      long resources,
      List<String> places,
      List<String> rules) {
    static ContradictionView of(Contradiction each) {
      LineView line = LineView.of(each.claim());
      return new ContradictionView(
          line.question(),
          line.practice(),
          line.title(),
          line.claimed(),
          each.claim().question().risk().name(),
          each.severity().id(),
          each.fails(),
          each.places(),
          each.rules().stream().map(rule -> rule.rule().id()).toList());
    }
  }

  /** Ids that only one side knows: they are not compared. */
  public record UnmatchedView(
      List<String> questions, List<String> choices, List<String> practices, List<String> missing) {}

  static ClaimView of(ClaimCheck check, Claims claims) {
    return new ClaimView(
        check.from(),
        claims.importedBy(),
        claims.importedAt(),
        claims.answers().whole(),
        check.answered(),
        check.confirmed(),
        check.contradictions().stream().map(ContradictionView::of).toList(),
        check.strengths().stream().map(LineView::of).toList(),
        check.unseen().stream().map(LineView::of).toList(),
        check.unproven().stream().map(LineView::of).toList(),
        new UnmatchedView(
            check.unmatched().questions(),
            check.unmatched().choices(),
            check.unmatched().practices(),
            check.unmatched().missing()));
  }

  static String status(Standing.Status status) {
    return switch (status) {
      case SELECTED -> Answer.SELECTED.id();
      case NOT_APPLICABLE -> Answer.NOT_APPLICABLE.id();
      case UNSELECTED -> Answer.NOT_SELECTED.id();
    };
  }
}
