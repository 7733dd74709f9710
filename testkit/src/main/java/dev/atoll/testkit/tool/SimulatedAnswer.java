package dev.atoll.testkit.tool;

import dev.atoll.engine.knowledge.RiskRule;
import dev.atoll.engine.model.Severity;
import dev.atoll.testkit.tool.SimulatedLens.Choice;
import dev.atoll.testkit.tool.SimulatedLens.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands at a question. Immutable, so that a milestone can keep it.
 *
 * @param choices by id; what nobody touched is left out
 */
record SimulatedAnswer(
    boolean applicable, String reason, Map<String, ChoiceState> choices, String notes) {
  static final SimulatedAnswer BLANK = new SimulatedAnswer(true, "NONE", Map.of(), "");

  record ChoiceState(String status, String reason, String notes) {}

  /** This answer after UpdateAnswer; throws what the Tool would answer to a wrong one. */
  SimulatedAnswer updated(Question question, Map<String, Object> request, boolean keepsNotes) {
    Map<String, ChoiceState> next = new LinkedHashMap<>(choices);
    if (request.get("SelectedChoices") instanceof List<?> selected) {
      select(question, selected, next);
    }
    if (request.get("ChoiceUpdates") instanceof Map<?, ?> updates) {
      updates.forEach((id, update) ->
          update(question, request, id.toString(), (Map<?, ?>) update, next, keepsNotes));
    }
    List<String> chosen = selected(next);
    if (chosen.size() > 1
        && chosen.stream().anyMatch(id -> question.choice(id).filter(Choice::isNone).isPresent())) {
      throw ToolError.invalid("[Validation] None of these cannot be selected with other choices");
    }
    boolean applies = request.get("IsApplicable") instanceof Boolean flag ? flag : applicable;
    String why = request.get("Reason") instanceof String text ? text : reason;
    return new SimulatedAnswer(
        applies,
        applies ? "NONE" : why,
        next,
        request.get("Notes") instanceof String text ? text : notes);
  }

  private static void select(Question question, List<?> selected, Map<String, ChoiceState> next) {
    Set<String> wanted = new HashSet<>();
    for (Object id : selected) {
      known(question, id.toString());
      if (!wanted.add(id.toString())) {
        throw ToolError.invalid("[Validation] " + id + " is selected twice");
      }
    }
    next.replaceAll((id, state) ->
        state.status().equals("SELECTED") && !wanted.contains(id)
            ? new ChoiceState("UNSELECTED", state.reason(), state.notes())
            : state);
    for (String id : wanted) {
      ChoiceState before = next.getOrDefault(id, new ChoiceState("UNSELECTED", "NONE", ""));
      next.put(id, new ChoiceState("SELECTED", "NONE", before.notes()));
    }
  }

  private static void update(
      Question question,
      Map<String, Object> request,
      String id,
      Map<?, ?> update,
      Map<String, ChoiceState> next,
      boolean keepsNotes) {
    known(question, id);
    String status = String.valueOf(update.get("Status"));
    boolean selected = request.get("SelectedChoices") instanceof List<?> list && list.contains(id);
    boolean selects = status.equals("SELECTED");
    if (request.containsKey("SelectedChoices") && selected != selects) {
      throw ToolError.invalid("[Validation] SelectedChoices and ChoiceUpdates disagree on " + id);
    }
    ChoiceState before = next.getOrDefault(id, new ChoiceState("UNSELECTED", "NONE", ""));
    String notes = update.get("Notes") instanceof String text ? text : before.notes();
    next.put(
        id,
        new ChoiceState(
            status,
            update.get("Reason") instanceof String text ? text : before.reason(),
            keepsNotes || status.equals("NOT_APPLICABLE") ? notes : ""));
  }

  private static void known(Question question, String id) {
    if (question.choice(id).isEmpty()) {
      throw ToolError.invalid(
          "[Validation] %s is no choice of question %s".formatted(id, question.id()));
    }
  }

  List<String> selected() {
    return selected(choices);
  }

  private static List<String> selected(Map<String, ChoiceState> all) {
    return all.entrySet().stream()
        .filter(entry -> entry.getValue().status().equals("SELECTED"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** This answer without choices that an upgraded lens does not offer any more. */
  SimulatedAnswer within(Question question) {
    Map<String, ChoiceState> left = new LinkedHashMap<>(choices);
    left.keySet().removeIf(id -> question.choice(id).isEmpty());
    return new SimulatedAnswer(applicable, reason, left, notes);
  }

  /** The risk as docs/assessment.md says that the Tool derives it; AWS does not publish its own. */
  String risk(Question question) {
    if (!applicable) {
      return "NOT_APPLICABLE";
    }
    boolean answered =
        choices.values().stream().anyMatch(each -> !each.status().equals("UNSELECTED"));
    if (!answered) {
      return "UNANSWERED";
    }
    if (!question.riskRules().isEmpty()) {
      return byRules(question);
    }
    Set<Severity> open = new HashSet<>();
    for (Choice choice : question.choices()) {
      boolean settled =
          Optional.ofNullable(choices.get(choice.id()))
              .filter(state -> !state.status().equals("UNSELECTED"))
              .isPresent();
      if (!settled) {
        choice.risk().ifPresent(open::add);
      }
    }
    return open.contains(Severity.HIGH)
        ? "HIGH"
        : open.contains(Severity.MEDIUM) ? "MEDIUM" : "NONE";
  }

  /**
   * The first rule that holds; a choice that does not apply counts as made, which AWS leaves open.
   */
  private String byRules(Question question) {
    return question.riskRules().stream()
        .filter(rule ->
            rule.condition()
                .holds(id ->
                    Optional.of(
                        Optional.ofNullable(choices.get(id))
                            .filter(state -> !state.status().equals("UNSELECTED"))
                            .isPresent()))
                .equals(Optional.of(true)))
        .findFirst()
        .flatMap(RiskRule::risk)
        .map(Severity::name)
        .orElse("NONE");
  }

  Map<String, Object> json(Question question, boolean summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("QuestionId", question.id());
    json.put("PillarId", question.pillar());
    json.put("QuestionTitle", question.title());
    List<Object> offered = new ArrayList<>();
    for (Choice choice : question.choices()) {
      offered.add(Map.of("ChoiceId", choice.id(), "Title", choice.title()));
    }
    json.put("Choices", offered);
    json.put("SelectedChoices", selected());
    List<Object> answers = new ArrayList<>();
    choices.forEach((id, state) -> {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("ChoiceId", id);
      each.put("Status", state.status());
      each.put("Reason", state.reason());
      if (!summary) {
        each.put("Notes", state.notes());
      }
      answers.add(each);
    });
    json.put(summary ? "ChoiceAnswerSummaries" : "ChoiceAnswers", answers);
    json.put("IsApplicable", applicable);
    json.put("Risk", risk(question));
    json.put("Reason", reason);
    if (!summary && !notes.isEmpty()) {
      json.put("Notes", notes);
    }
    return json;
  }
}
