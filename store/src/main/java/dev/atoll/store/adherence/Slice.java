package dev.atoll.store.adherence;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which rules count.
 *
 * @param pillar id
 * @param question code
 */
public record Slice(
    Optional<String> pillar, Optional<String> question, Optional<Severity> severity) {
  public static final Slice ALL = new Slice(Optional.empty(), Optional.empty(), Optional.empty());

  Predicate<Rule> rules(Framework framework) {
    return rule ->
        severity.stream().allMatch(each -> rule.severity() == each)
            && question.stream()
                .allMatch(
                    code -> rule.practices().stream().anyMatch(each -> each.startsWith(code + "-")))
            && pillar.stream()
                .allMatch(id ->
                    rule.practices().stream()
                        .flatMap(each -> framework.pillarOf(each).stream())
                        .anyMatch(each -> each.id().equals(id)));
  }
}
