package dev.atoll.engine.review;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.review.ClaimCheck.Claim;
import dev.atoll.engine.review.ClaimCheck.Contradiction;
import dev.atoll.engine.review.ClaimCheck.Unmatched;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.Standing.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds answers against a review. Choices are matched by id, never by their position. */
public final class ClaimChecker {
  /** Risk of the question, severity, breadth; then the order of the framework. */
  private static final Comparator<Contradiction> WORST_FIRST =
      Comparator.comparing((Contradiction each) -> each.claim().question().risk())
          .thenComparing(Contradiction::severity)
          .thenComparing(Comparator.comparingLong(Contradiction::fails).reversed());

  private final List<Contradiction> contradictions = new ArrayList<>();
  private final List<Claim> strengths = new ArrayList<>();
  private final List<Claim> unseen = new ArrayList<>();
  private final List<Claim> unproven = new ArrayList<>();
  private int confirmed;
  private int answered;

  private ClaimChecker() {}

  public static ClaimCheck check(Review review, Answers answers) {
    ClaimChecker checker = new ClaimChecker();
    Map<String, Standing> standing =
        answers.standing().stream()
            .collect(Collectors.toUnmodifiableMap(Standing::question, Function.identity()));
    review
        .questions()
        .forEach(question ->
            Optional.ofNullable(standing.get(question.question().id()))
                .ifPresent(stands -> checker.question(question, stands)));
    return new ClaimCheck(
        answers.from(),
        review,
        checker.contradictions.stream().sorted(WORST_FIRST).toList(),
        byRisk(checker.strengths),
        byRisk(checker.unseen),
        byRisk(checker.unproven),
        checker.confirmed,
        checker.answered,
        unmatched(review, standing));
  }

  private static List<Claim> byRisk(List<Claim> claims) {
    return claims.stream()
        .sorted(Comparator.comparing(each -> each.practice().practice().risk()))
        .toList();
  }

  private void question(QuestionReview question, Standing stands) {
    if (stands.answered()) {
      answered++;
    }
    for (PracticeReview practice : question.practices()) {
      practice
          .practice()
          .choiceId()
          .ifPresent(id -> practice(question, practice, stands, stands.choice(id)));
    }
  }

  private void practice(
      QuestionReview question, PracticeReview practice, Standing stands, Standing.Choice choice) {
    Claim claim = new Claim(question, practice, choice);
    boolean excluded = !stands.applicable() || choice.status() == Status.NOT_APPLICABLE;
    boolean claimed = choice.status() == Status.SELECTED;
    switch (practice.state()) {
      case NOT_MET -> {
        if (claimed || excluded) {
          contradictions.add(contradiction(claim));
        }
      }
      case MET -> {
        if (claimed) {
          confirmed++;
        } else {
          strengths.add(claim);
        }
      }
      case PARTLY_MET, ATTESTED -> addIf(claimed, claim, unproven);
      case UNKNOWN -> addIf(claimed, claim, practice.seenWhole() ? unproven : unseen);
      case NOT_APPLICABLE -> addIf(claimed, claim, unproven);
    }
  }

  private static void addIf(boolean wanted, Claim claim, List<Claim> to) {
    if (wanted) {
      to.add(claim);
    }
  }

  private static Contradiction contradiction(Claim claim) {
    List<RuleEvidence> failing =
        claim.practice().rules().stream()
            .filter(rule -> rule.counts().fail() > 0)
            .sorted(
                Comparator.comparing((RuleEvidence each) -> each.rule().severity())
                    .thenComparing(
                        Comparator.comparingLong((RuleEvidence each) -> each.counts().fail())
                            .reversed()))
            .toList();
    List<Resource> resources =
        failing.stream().flatMap(rule -> rule.fails().stream()).map(Evaluation::resource).toList();
    return new Contradiction(
        claim,
        failing.stream()
            .map(each -> each.rule().severity())
            .min(Comparator.naturalOrder())
            .orElse(Severity.LOW),
        failing,
        resources.stream().map(Resource::key).distinct().count(),
        resources.stream()
            .map(each -> each.account() + " " + each.region())
            .distinct()
            .sorted()
            .toList());
  }

  private static Unmatched unmatched(Review review, Map<String, Standing> standing) {
    Map<String, QuestionReview> known = review.byQuestionId();
    List<String> choices = new ArrayList<>();
    List<String> practices = new ArrayList<>();
    for (Standing stands : standing.values()) {
      QuestionReview question = known.get(stands.question());
      if (question != null) {
        unmatched(question, stands, choices, practices);
      }
    }
    return new Unmatched(
        standing.keySet().stream().filter(id -> !known.containsKey(id)).sorted().toList(),
        choices.stream().sorted().toList(),
        practices.stream().sorted().toList(),
        review
            .questions()
            .filter(question -> !standing.containsKey(question.question().id()))
            .map(question -> question.question().code())
            .toList());
  }

  private static void unmatched(
      QuestionReview question, Standing stands, List<String> choices, List<String> practices) {
    Set<String> ours =
        Stream.concat(
                question.practices().stream().flatMap(each -> each.practice().choiceId().stream()),
                question.question().noneChoiceId().stream())
            .collect(Collectors.toSet());
    Stream.concat(stands.offered().stream(), stands.choices().keySet().stream())
        .distinct()
        .filter(id -> !ours.contains(id))
        .forEach(id -> choices.add(stands.question() + "/" + id));
    if (!stands.offered().isEmpty()) {
      question.practices().stream()
          .filter(each -> each.practice().choiceId().filter(stands.offered()::contains).isEmpty())
          .forEach(each -> practices.add(each.practice().code()));
    }
  }
}
