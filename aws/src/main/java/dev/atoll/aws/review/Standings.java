package dev.atoll.aws.review;

import dev.atoll.engine.review.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wellarchitected.model.Answer;
import software.amazon.awssdk.services.wellarchitected.model.AnswerSummary;
import software.amazon.awssdk.services.wellarchitected.model.Choice;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceAnswer;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceAnswerSummary;

/**
 * Answers of the SDK as answers of the engine. What an answer leaves out is what was not touched.
 */
final class Standings {
  private Standings() {}

  /** Without notes, which a summary does not tell. */
  static Standing of(AnswerSummary answer) {
    Map<String, Standing.Choice> choices = new LinkedHashMap<>();
    for (ChoiceAnswerSummary each : answer.choiceAnswerSummaries()) {
      choices.put(each.choiceId(), choice(each.statusAsString(), each.reasonAsString(), null));
    }
    select(choices, answer.selectedChoices());
    return new Standing(
        text(answer.questionId()),
        text(answer.pillarId()),
        !Boolean.FALSE.equals(answer.isApplicable()),
        reason(answer.reasonAsString()),
        answer.choices().stream().map(Choice::choiceId).toList(),
        choices,
        "");
  }

  static Standing of(Answer answer) {
    Map<String, Standing.Choice> choices = new LinkedHashMap<>();
    for (ChoiceAnswer each : answer.choiceAnswers()) {
      choices.put(
          each.choiceId(), choice(each.statusAsString(), each.reasonAsString(), each.notes()));
    }
    select(choices, answer.selectedChoices());
    return new Standing(
        text(answer.questionId()),
        text(answer.pillarId()),
        !Boolean.FALSE.equals(answer.isApplicable()),
        reason(answer.reasonAsString()),
        answer.choices().stream().map(Choice::choiceId).toList(),
        choices,
        text(answer.notes()));
  }

  private static void select(Map<String, Standing.Choice> choices, List<String> selected) {
    for (String id : selected) {
      Standing.Choice known = choices.getOrDefault(id, Standing.Choice.UNTOUCHED);
      choices.put(id, new Standing.Choice(Standing.Status.SELECTED, known.reason(), known.notes()));
    }
  }

  /** A status that this version of Atoll does not know is nothing to write over. */
  private static Standing.Choice choice(
      @Nullable String status, @Nullable String reason, @Nullable String notes) {
    Standing.Status known =
        switch (text(status)) {
          case "SELECTED" -> Standing.Status.SELECTED;
          case "", "UNSELECTED" -> Standing.Status.UNSELECTED;
          default -> Standing.Status.NOT_APPLICABLE;
        };
    return new Standing.Choice(known, reason(reason), text(notes));
  }

  private static String reason(@Nullable String reason) {
    return Optional.ofNullable(reason).filter(text -> !text.isEmpty()).orElse(Standing.NO_REASON);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
