package dev.atoll.engine.work;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import java.util.Optional;
import java.util.Set;

/**
 * Which risks are to be mended. Each set narrows the others; an empty one leaves all.
 *
 * @param pillars the Tool's ids
 * @param rules ids
 * @param questions codes, {@code SEC08}
 */
public record RiskSelection(
    Set<Severity> severities, Set<String> pillars, Set<String> rules, Set<String> questions) {

  /** All high risks. */
  public static final RiskSelection HIGH =
      new RiskSelection(Set.of(Severity.HIGH), Set.of(), Set.of(), Set.of());

  public boolean includes(Rule rule, Framework framework) {
    return includes(severities, rule.severity())
        && includes(rules, rule.id())
        && (pillars.isEmpty()
            || rule.practices().stream()
                .map(framework::pillarOf)
                .flatMap(Optional::stream)
                .anyMatch(pillar -> pillars.contains(pillar.id())))
        && (questions.isEmpty()
            || rule.practices().stream()
                .anyMatch(code -> questions.contains(code.substring(0, code.indexOf('-')))));
  }

  private static <T> boolean includes(Set<T> wanted, T one) {
    return wanted.isEmpty() || wanted.contains(one);
  }
}
