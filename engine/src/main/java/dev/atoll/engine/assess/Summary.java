package dev.atoll.engine.assess;

import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Rule;
import java.util.List;
import java.util.Map;

/**
 * The figures at the head of a report.
 *
 * @param counts over all evaluations
 * @param risks failed evaluations by severity, each counted once
 * @param coverage of the whole lens
 * @param pillars in the framework's order
 */
public record Summary(Counts counts, Risks risks, Coverage coverage, List<PillarSummary> pillars) {

  /**
   * @param risks failed evaluations of rules that evidence a practice of this pillar; one that
   *     speaks against several pillars counts to each, so pillars may add up to more than the whole
   */
  public record PillarSummary(Framework.Pillar pillar, Risks risks, Coverage coverage) {}

  public static Summary of(Verdicts verdicts, Framework framework) {
    List<PillarSummary> pillars =
        framework.pillars().stream()
            .map(pillar -> new PillarSummary(pillar, risks(verdicts, pillar), Coverage.of(pillar)))
            .toList();
    return new Summary(
        verdicts.counts().values().stream().reduce(Counts.NONE, Counts::plus),
        verdicts.counts().entrySet().stream().map(Summary::risks).reduce(Risks.NONE, Risks::plus),
        pillars.stream().map(PillarSummary::coverage).reduce(Coverage.NONE, Coverage::plus),
        pillars);
  }

  private static Risks risks(Verdicts verdicts, Framework.Pillar pillar) {
    return verdicts.counts().entrySet().stream()
        .filter(entry -> concerns(entry.getKey(), pillar))
        .map(Summary::risks)
        .reduce(Risks.NONE, Risks::plus);
  }

  private static Risks risks(Map.Entry<Rule, Counts> entry) {
    return Risks.of(entry.getKey().severity(), entry.getValue().fail());
  }

  private static boolean concerns(Rule rule, Framework.Pillar pillar) {
    return rule.practices().stream()
        .anyMatch(practice ->
            pillar.questions().stream()
                .anyMatch(question -> practice.startsWith(question.code() + "-")));
  }
}
