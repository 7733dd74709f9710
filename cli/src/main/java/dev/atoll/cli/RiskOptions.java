package dev.atoll.cli;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.work.RiskSelection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which risks are to be mended: all high ones, unless options say otherwise. */
final class RiskOptions {
  @Option(
      names = "--severity",
      paramLabel = "S",
      split = ",",
      description =
          "Only risks of these severities (default: high; all where --rules or --question name some).")
  private List<Severity> severities = List.of();

  @Option(
      names = "--pillar",
      paramLabel = "P",
      split = ",",
      description = "Only risks of these pillars, such as security or costOptimization.")
  private List<String> pillars = List.of();

  @Option(names = "--rules", paramLabel = "ID", split = ",", description = "Only of these rules.")
  private List<String> rules = List.of();

  @Option(
      names = "--question",
      paramLabel = "CODE",
      split = ",",
      description = "Only risks of these questions of the review, such as SEC08.")
  private List<String> questions = List.of();

  RiskSelection selection(KnowledgeBase knowledge) {
    Framework framework = knowledge.framework();
    Named.check("pillar", pillars, framework.pillars().stream().map(Framework.Pillar::id).toList());
    Named.check("rule", rules, knowledge.rules().keySet());
    Named.check(
        "question",
        questions,
        framework.pillars().stream()
            .flatMap(pillar -> pillar.questions().stream())
            .map(Framework.Question::code)
            .collect(Collectors.toSet()));
    return new RiskSelection(
        wanted(), Set.copyOf(pillars), Set.copyOf(rules), Set.copyOf(questions));
  }

  private Set<Severity> wanted() {
    if (!severities.isEmpty()) {
      return Set.copyOf(severities);
    }
    return rules.isEmpty() && questions.isEmpty() ? Set.of(Severity.HIGH) : Set.of();
  }
}
