package dev.atoll.report.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scan found, in the order in which people should read it.
 *
 * @param risks failing evaluations by severity
 * @param groups the rules that do not hold, most urgent first
 * @param gaps what was not seen
 */
public record Summary(
    RiskCounts risks,
    Coverage coverage,
    List<PillarSummary> pillars,
    List<RiskGroup> groups,
    List<GapGroup> gaps) {

  public static Summary of(ScanResult result) {
    Map<Rule, Counts> counts = result.verdicts().counts();
    Map<String, List<Pillar>> pillarsByRule = new HashMap<>();
    Map<String, RiskCounts> byPillar = new LinkedHashMap<>();
    RiskCounts risks = RiskCounts.NONE;
    for (Map.Entry<Rule, Counts> entry : counts.entrySet()) {
      Rule rule = entry.getKey();
      long fails = entry.getValue().fail();
      if (fails == 0) {
        continue;
      }
      List<Pillar> pillars = Pillars.of(rule, result.knowledge().framework());
      pillarsByRule.put(rule.id(), pillars);
      risks = risks.plus(rule.severity(), fails);
      for (Pillar pillar : pillars) {
        byPillar.merge(
            pillar.id(),
            RiskCounts.NONE.plus(rule.severity(), fails),
            (a, b) -> a.plus(rule.severity(), fails));
      }
    }
    return new Summary(
        risks,
        Coverage.of(counts, result.gate().accepted().size()),
        result.assessment().pillars().stream()
            .map(state ->
                new PillarSummary(
                    state, byPillar.getOrDefault(state.pillar().id(), RiskCounts.NONE)))
            .toList(),
        groups(result, pillarsByRule),
        GapGroups.of(result.gaps(), with(Status.NOT_EVALUATED, result)));
  }

  private static List<RiskGroup> groups(
      ScanResult result, Map<String, List<Pillar>> pillarsByRule) {
    Map<String, List<Evaluation>> fails =
        with(Status.FAIL, result).stream()
            .collect(groupingBy(evaluation -> evaluation.rule().id(), toList()));
    List<RiskGroup> groups = new ArrayList<>();
    result
        .verdicts()
        .counts()
        .forEach((rule, counts) -> {
          List<Evaluation> behind = fails.get(rule.id());
          if (behind != null) {
            groups.add(
                new RiskGroup(
                    rule, counts, pillarsByRule.getOrDefault(rule.id(), List.of()), behind));
          }
        });
    groups.sort(Urgency.ORDER);
    return List.copyOf(groups);
  }

  private static List<Evaluation> with(Status status, ScanResult result) {
    return result.verdicts().evaluations().stream()
        .filter(evaluation -> evaluation.status() == status)
        .toList();
  }
}
