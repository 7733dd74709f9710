package dev.atoll.store.finding;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rules by what the knowledge says of them. */
public final class RuleSets {
  private RuleSets() {}

  /** The ids of the pillars that a rule's practices belong to, each once. */
  public static List<String> pillars(Rule rule, Framework framework) {
    return rule.practices().stream()
        .flatMap(practice -> framework.pillarOf(practice).stream())
        .map(Framework.Pillar::id)
        .distinct()
        .toList();
  }

  /** The ids of the rules that a filter means; empty where it leaves all. */
  static Optional<Collection<String>> chosen(FindingFilter filter, KnowledgeBase knowledge) {
    boolean byKnowledge =
        !filter.pillars().isEmpty() || !filter.practices().isEmpty() || !filter.impacts().isEmpty();
    if (!byKnowledge) {
      return filter.rules().isEmpty() ? Optional.empty() : Optional.of(filter.rules());
    }
    return Optional.of(
        knowledge.rules().values().stream()
            .filter(rule -> filter.rules().isEmpty() || filter.rules().contains(rule.id()))
            .filter(rule -> meets(filter, rule, knowledge.framework()))
            .map(Rule::id)
            .toList());
  }

  private static boolean meets(FindingFilter filter, Rule rule, Framework framework) {
    return any(filter.practices(), rule.practices())
        && any(filter.impacts(), rule.impact())
        && (filter.pillars().isEmpty() || any(filter.pillars(), pillars(rule, framework)));
  }

  private static <T> boolean any(List<T> wanted, List<T> present) {
    return wanted.isEmpty() || wanted.stream().anyMatch(present::contains);
  }
}
