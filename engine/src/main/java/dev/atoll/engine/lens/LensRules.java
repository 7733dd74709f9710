package dev.atoll.engine.lens;

import dev.atoll.engine.knowledge.Practice.Evidenced;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules show the choices of a lens.
 *
 * @param byCode by the code of the choice's practice, {@code QUESTION-CHOICE}
 */
public record LensRules(Map<String, Shown> byCode) {
  public static final LensRules NONE = new LensRules(Map.of());

  public LensRules {
    byCode = Map.copyOf(byCode);
  }

  /**
   * How a choice is shown.
   *
   * @param evidenced how far a machine can see it
   * @param reason what rules leave open, the question to ask people, or why nothing shows it
   * @param rules ids of the rules that show it
   */
  public record Shown(Evidenced evidenced, String reason, List<String> rules) {}

  Optional<Shown> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** A choice as a practice is named: ids have no hyphen, so the code is unique in the lens. */
  static String code(String question, String choice) {
    return question + "-" + choice;
  }
}
