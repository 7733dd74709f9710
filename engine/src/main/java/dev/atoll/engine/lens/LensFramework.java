package dev.atoll.engine.lens;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.knowledge.RiskRule;
import dev.atoll.engine.lens.LensRules.Shown;
import dev.atoll.engine.model.Severity;
import java.util.List;
import java.util.Optional;

/** A custom lens as what is assessed: choices are practices, ids are codes. */
public final class LensFramework {
  private static final Shown ASKED =
      new Shown(
          Evidenced.ATTESTED, "Does this hold for all of the workload? Ask to see it.", List.of());

  private LensFramework() {}

  /**
   * The lens to assess.
   *
   * @param rules which rules show its choices; of a choice that has none people are asked
   */
  public static Framework of(CustomLens lens, LensRules rules) {
    return new Framework(
        lens.name(),
        lens.pillars().stream()
            .map(pillar ->
                new Framework.Pillar(
                    pillar.id(),
                    pillar.name(),
                    pillar.questions().stream().map(each -> question(each, rules)).toList()))
            .toList());
  }

  private static Framework.Question question(CustomLens.Question question, LensRules rules) {
    return new Framework.Question(
        question.id(),
        question.id(),
        question.title(),
        question.none().map(CustomLens.Choice::id),
        question.choices().stream()
            .filter(each -> !each.isNone())
            .map(each -> practice(question, each, rules))
            .toList(),
        question.riskRules());
  }

  private static Practice practice(
      CustomLens.Question question, CustomLens.Choice choice, LensRules rules) {
    String code = LensRules.code(question.id(), choice.id());
    Shown shown = rules.of(code).orElse(ASKED);
    return new Practice(
        code,
        Optional.of(choice.id()),
        choice.title(),
        risk(question, choice.id()),
        shown.evidenced(),
        shown.reason(),
        shown.rules());
  }

  /** The format gives questions a risk, and choices none: it is that of missing this one alone. */
  private static Severity risk(CustomLens.Question question, String missing) {
    String none = question.none().map(CustomLens.Choice::id).orElse("");
    return question.riskRules().stream()
        .filter(rule ->
            rule.condition()
                .holds(id -> Optional.of(!id.equals(missing) && !id.equals(none)))
                .equals(Optional.of(true)))
        .findFirst()
        .flatMap(RiskRule::risk)
        .orElse(Severity.LOW);
  }
}
