package dev.atoll.engine.review.sync;

import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Reason;
import dev.atoll.engine.review.Review.Basis;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From a review to what is to be written. The texts depend on nothing but what was found, so that
 * writing the same review twice changes nothing.
 */
public final class Targets {
  private Targets() {}

  /**
   * What to write to a question.
   *
   * @param offered the ids of the choices that the Tool offers
   */
  public static Target of(QuestionReview question, List<String> offered) {
    Map<String, Standing.Choice> choices = new LinkedHashMap<>();
    Map<String, String> practices = new HashMap<>();
    Set<String> open = new HashSet<>();
    Set<String> cleared = new HashSet<>();
    List<PracticeReview> written = new ArrayList<>();
    for (PracticeReview practice : question.practices()) {
      Optional<String> id = practice.practice().choiceId().filter(offered::contains);
      if (id.isEmpty()) {
        continue;
      }
      practices.put(id.get(), practice.practice().code());
      if (practice.answer() == Answer.UNKNOWN || question.excluded().isPresent()) {
        open.add(id.get());
        if (!practice.rules().isEmpty() && practice.seenWhole() && practice.counts().fail() == 0) {
          cleared.add(id.get());
        }
      } else {
        choices.put(id.get(), choice(practice));
        written.add(practice);
      }
    }
    none(question, offered, choices, open);
    return new Target(
        question.excluded().map(said -> said.reason().orElse(Reason.OTHER)),
        choices,
        open,
        cleared,
        practices,
        question.question().noneChoiceId().filter(offered::contains),
        question.excluded().map(Targets::excluded).orElseGet(() -> notes(written)));
  }

  /** "None of these" is right only where every practice is known not to be established. */
  private static void none(
      QuestionReview question,
      List<String> offered,
      Map<String, Standing.Choice> choices,
      Set<String> open) {
    question
        .question()
        .noneChoiceId()
        .filter(offered::contains)
        .ifPresent(id -> {
          boolean nothing =
              !choices.isEmpty()
                  && open.isEmpty()
                  && choices.values().stream()
                      .allMatch(each -> each.status() == Standing.Status.UNSELECTED)
                  && choices.size() >= offered.size() - 1;
          boolean something =
              choices.values().stream().anyMatch(each -> each.status() == Standing.Status.SELECTED);
          if (nothing) {
            choices.put(id, new Standing.Choice(Standing.Status.SELECTED, Standing.NO_REASON, ""));
          } else if (something) {
            choices.put(id, Standing.Choice.UNTOUCHED);
          } else {
            open.add(id);
          }
        });
  }

  private static Standing.Choice choice(PracticeReview practice) {
    Standing.Status status =
        switch (practice.answer()) {
          case SELECTED -> Standing.Status.SELECTED;
          case NOT_APPLICABLE -> Standing.Status.NOT_APPLICABLE;
          case NOT_SELECTED, UNKNOWN -> Standing.Status.UNSELECTED;
        };
    return new Standing.Choice(
        status,
        practice.reason().map(Reason::name).orElse(Standing.NO_REASON),
        Limits.fit(evidence(practice), Limits.CHOICE_NOTES));
  }

  /** {@code 4 of 12 fail: rds-storage-encrypted; …}, or who said so. */
  static String evidence(PracticeReview practice) {
    if (practice.basis() == Basis.PERSON) {
      return practice.statement().map(Targets::said).orElse("");
    }
    return switch (practice.answer()) {
      case NOT_SELECTED ->
          practice.rules().stream()
              .filter(rule -> rule.counts().fail() > 0)
              // what is cut off is what matters least
              .sorted(Comparator.comparing(rule -> rule.rule().severity()))
              .map(Targets::fails)
              .collect(Collectors.joining("; "));
      case SELECTED ->
          "Holds on all that was read: "
              + practice.rules().stream()
                  .filter(rule -> rule.counts().pass() > 0)
                  .map(rule -> rule.rule().id() + " (" + rule.counts().pass() + ")")
                  .collect(Collectors.joining(", "));
      case NOT_APPLICABLE -> "Nothing in the account that it is about.";
      case UNKNOWN -> "";
    };
  }

  private static String fails(RuleEvidence rule) {
    return "%d of %d fail: %s".formatted(rule.counts().fail(), rule.seen(), rule.rule().id());
  }

  private static String said(Statement said) {
    return said.source() + (said.note().isBlank() ? "" : ": " + said.note());
  }

  private static String excluded(Statement said) {
    return Limits.fit("Atoll: does not apply. " + said(said), Limits.NOTES);
  }

  /** A line for each practice; what does not fit is counted. */
  private static String notes(List<PracticeReview> written) {
    if (written.isEmpty()) {
      return "";
    }
    StringBuilder notes = new StringBuilder("Atoll, from evidence:");
    int room = Limits.NOTES - 20;
    for (int i = 0; i < written.size(); i++) {
      PracticeReview each = written.get(i);
      String line =
          "\n%s %s. %s"
              .formatted(
                  each.practice().code(),
                  each.answer().id().replace('-', ' '),
                  Limits.fit(evidence(each), Limits.CHOICE_NOTES));
      if (notes.length() + line.length() > room) {
        return notes.append("\n… and ").append(written.size() - i).append(" more").toString();
      }
      notes.append(line);
    }
    return notes.toString();
  }
}
