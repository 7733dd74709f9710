package dev.atoll.engine.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A lens: pillars, their questions, their practices. */
public record Framework(String lens, List<Pillar> pillars) {

  /**
   * @param id the Tool's PillarId, {@code operationalExcellence}
   */
  public record Pillar(String id, String name, List<Question> questions) {
    /** Whether a practice's code belongs to one of its questions. */
    public boolean holds(String practice) {
      for (Question question : questions) {
        if (isOf(practice, question.code())) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param code {@code SEC08}
   * @param id the Tool's QuestionId, {@code protect-data-rest}
   * @param noneChoiceId the Tool's id of the choice "None of these"
   * @param riskRules how the choices made give the risk, the first that holds; none where the worst
   *     practice that is not established gives it, as in AWS's own lenses
   */
  public record Question(
      String code,
      String id,
      String title,
      Optional<String> noneChoiceId,
      List<Practice> practices,
      List<RiskRule> riskRules) {

    /** A question without risk rules of its own. */
    public Question(
        String code,
        String id,
        String title,
        Optional<String> noneChoiceId,
        List<Practice> practices) {
      this(code, id, title, noneChoiceId, practices, List.of());
    }
  }

  /** Every practice by its code. */
  public Map<String, Practice> practices() {
    return pillars.stream()
        .flatMap(pillar -> pillar.questions().stream())
        .flatMap(question -> question.practices().stream())
        .collect(Collectors.toUnmodifiableMap(Practice::code, Function.identity()));
  }

  /** The pillar that a practice's code belongs to. */
  public Optional<Pillar> pillarOf(String practice) {
    return pillars.stream().filter(pillar -> pillar.holds(practice)).findFirst();
  }

  /** Asked for each practice of each rule, so it makes neither texts nor streams. */
  private static boolean isOf(String practice, String question) {
    return practice.startsWith(question) && practice.startsWith("-", question.length());
  }
}
