package dev.atoll.report.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.Basis;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.review.Standing;
import dev.atoll.report.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How a review says things to people. */
public final class ReviewWords {
  private static final int SHOWN = 3;
  private static final String FRAMEWORK = "wellarchitected";

  private ReviewWords() {}

  /** What the questions of a review are those of. */
  public static String lens(Review review) {
    return review.lens().equals(FRAMEWORK)
        ? "the AWS Well-Architected Framework"
        : "the lens " + review.lens();
  }

  public static String answer(Answer answer) {
    return switch (answer) {
      case SELECTED -> "Selected";
      case NOT_SELECTED -> "Not selected";
      case NOT_APPLICABLE -> "Not applicable";
      case UNKNOWN -> "To answer";
    };
  }

  public static String risk(QuestionRisk risk) {
    return switch (risk) {
      case HIGH -> "High risk";
      case MEDIUM -> "Medium risk";
      case NONE -> "No risk";
      case UNANSWERED -> "To answer";
    };
  }

  /** What somebody chose in the Tool. */
  public static String standing(Standing.Choice choice) {
    return switch (choice.status()) {
      case SELECTED -> "selected";
      case NOT_APPLICABLE -> "not applicable";
      case UNSELECTED -> "not selected";
    };
  }

  /** {@code 4 of 12 fail}, {@code 12 of 12 hold}, {@code nothing to judge}, {@code 3 not seen}. */
  public static String counts(RuleEvidence rule) {
    if (!rule.judged()) {
      return "not judged";
    }
    String seen;
    if (rule.counts().fail() > 0) {
      seen =
          "%s of %s fail".formatted(Words.number(rule.counts().fail()), Words.number(rule.seen()));
    } else if (rule.seen() > 0) {
      seen =
          rule.seen() == 1
              ? "1 of 1 holds"
              : "%1$s of %1$s hold".formatted(Words.number(rule.seen()));
    } else {
      seen = rule.counts().notEvaluated() > 0 ? "" : "nothing to judge";
    }
    String unseen =
        rule.counts().notEvaluated() > 0
            ? Words.number(rule.counts().notEvaluated()) + " not seen"
            : "";
    return seen.isEmpty() || unseen.isEmpty() ? seen + unseen : seen + ", " + unseen;
  }

  /** {@code rds-storage-encrypted (4 of 12 fail)}. */
  public static String rule(RuleEvidence rule) {
    return rule.rule().id() + " (" + counts(rule) + ")";
  }

  /** The first resources that fail: {@code db-a (sa-east-1), db-b (sa-east-1) and 2 more}. */
  public static String examples(List<Evaluation> evaluations, int most) {
    return Words.some(
        evaluations.stream().map(Evaluation::resource).map(ReviewWords::resource).toList(), most);
  }

  private static String resource(Resource resource) {
    return resource.name() + " (" + resource.region() + ")";
  }

  /** As {@link #why}, with the worst rules only. */
  public static String briefly(PracticeReview practice) {
    List<RuleEvidence> failing =
        practice.rules().stream()
            .filter(rule -> rule.counts().fail() > 0)
            .sorted(Comparator.comparing(rule -> rule.rule().severity()))
            .toList();
    return failing.size() <= SHOWN
        ? why(practice)
        : "%s and %s"
            .formatted(
                failing.stream()
                    .limit(SHOWN)
                    .map(ReviewWords::rule)
                    .collect(Collectors.joining(", ")),
                Words.count(failing.size() - SHOWN, "more rule"));
  }

  /** Why this is proposed, in one line. */
  public static String why(PracticeReview practice) {
    if (practice.basis() == Basis.PERSON) {
      String note =
          practice
              .statement()
              .map(said -> said.note().isBlank() ? "" : ": " + said.note())
              .orElse("");
      return practice.statement().map(said -> "attested by " + said.source()).orElse("") + note;
    }
    return switch (practice.state()) {
      case NOT_MET ->
          practice.rules().stream()
              .filter(rule -> rule.counts().fail() > 0)
              .map(ReviewWords::rule)
              .collect(Collectors.joining(", "));
      case MET -> "every rule holds on all that was read";
      case NOT_APPLICABLE -> "nothing in the account that its rules are about";
      case PARTLY_MET -> "what rules see holds; they see a part of it";
      case ATTESTED -> "people must answer";
      case UNKNOWN ->
          practice.rules().isEmpty()
              ? "nothing in an account shows it"
              : practice.seenWhole()
                  ? "no resource that its rules are about"
                  : "not all that it depends on was seen";
    };
  }
}
