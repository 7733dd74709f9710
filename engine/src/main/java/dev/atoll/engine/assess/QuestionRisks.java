package dev.atoll.engine.assess;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.RiskRule;
import dev.atoll.engine.model.Severity;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The risk of a question, as the AWS Well-Architected Tool derives it from the choices made. See
 * docs/assessment.md for what is known of that, and what is assumed.
 */
public final class QuestionRisks {
  private QuestionRisks() {}

  /**
   * The risk.
   *
   * @param established for each practice of the question whether it is established, or there is
   *     nothing that it is about; empty where nobody knows
   */
  public static QuestionRisk of(Framework.Question question, List<Optional<Boolean>> established) {
    return question.riskRules().isEmpty()
        ? byPractices(question.practices(), established)
        : byRules(question, established);
  }

  /** The worst practice that is known not to be established gives the risk. */
  private static QuestionRisk byPractices(
      List<Practice> practices, List<Optional<Boolean>> established) {
    Set<Severity> broken = EnumSet.noneOf(Severity.class);
    for (int i = 0; i < practices.size(); i++) {
      if (established.get(i).equals(Optional.of(false))) {
        broken.add(practices.get(i).risk());
      }
    }
    if (broken.contains(Severity.HIGH)) {
      return QuestionRisk.HIGH;
    }
    if (broken.contains(Severity.MEDIUM)) {
      return QuestionRisk.MEDIUM;
    }
    return established.stream().allMatch(Optional::isPresent)
        ? QuestionRisk.NONE
        : QuestionRisk.UNANSWERED;
  }

  /** Where what nobody knows could make it another risk, the question is not answered. */
  private static QuestionRisk byRules(
      Framework.Question question, List<Optional<Boolean>> established) {
    Map<String, Optional<Boolean>> chosen = new HashMap<>();
    for (int i = 0; i < established.size(); i++) {
      Optional<Boolean> known = established.get(i);
      question.practices().get(i).choiceId().ifPresent(id -> chosen.put(id, known));
    }
    question.noneChoiceId().ifPresent(id -> chosen.put(id, none(established)));
    Set<QuestionRisk> possible = EnumSet.noneOf(QuestionRisk.class);
    for (RiskRule rule : question.riskRules()) {
      Optional<Boolean> holds =
          rule.condition().holds(id -> chosen.getOrDefault(id, Optional.empty()));
      if (!holds.equals(Optional.of(false))) {
        possible.add(rule.risk().map(QuestionRisks::of).orElse(QuestionRisk.NONE));
      }
      if (holds.equals(Optional.of(true))) {
        break;
      }
    }
    return possible.size() == 1 ? possible.iterator().next() : QuestionRisk.UNANSWERED;
  }

  /** "None of these" is chosen where nothing else is. */
  private static Optional<Boolean> none(List<Optional<Boolean>> established) {
    if (established.contains(Optional.of(true))) {
      return Optional.of(false);
    }
    return established.stream().allMatch(Optional::isPresent)
        ? Optional.of(true)
        : Optional.empty();
  }

  private static QuestionRisk of(Severity severity) {
    return switch (severity) {
      case HIGH -> QuestionRisk.HIGH;
      case MEDIUM -> QuestionRisk.MEDIUM;
      case LOW -> QuestionRisk.NONE;
    };
  }
}
