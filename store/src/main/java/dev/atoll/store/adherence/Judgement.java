package dev.atoll.store.adherence;

import dev.atoll.engine.assess.Assessment;
import dev.atoll.engine.assess.Assessor;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.store.finding.RuleSets;
import dev.atoll.store.ingest.RuleNumbers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Outcomes of rules, read with the knowledge. Of rules that it has no more nothing is concluded.
 */
public final class Judgement {
  private final Map<Rule, Counts> counts = new HashMap<>();
  private final KnowledgeBase knowledge;

  public Judgement(Map<Integer, Counts> byNumber, RuleNumbers numbers, KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    byNumber.forEach((number, count) -> {
      Rule rule = knowledge.rules().get(numbers.known(number).rule());
      if (rule != null) {
        counts.put(rule, count);
      }
    });
  }

  /** The outcomes of the rules that are known, with what is known of single resources. */
  public Verdicts verdicts(List<Evaluation> evaluations) {
    return new Verdicts(evaluations, Map.copyOf(counts));
  }

  public Counts total() {
    return counts.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  public Assessment assessment(String workload) {
    return Assessor.assess(knowledge.framework(), new Verdicts(List.of(), counts), workload);
  }

  public OptionalDouble adherence() {
    return adherence(_ -> true);
  }

  /** Of the rules of one question or pillar's practices. */
  public OptionalDouble adherence(Predicate<Rule> which) {
    return counts.entrySet().stream()
        .filter(each -> which.test(each.getKey()))
        .map(each -> Weights.of(each.getValue(), each.getKey().severity()))
        .reduce(Weights.NONE, Weights::plus)
        .adherence();
  }

  /** By pillar; without those where nothing was judged. */
  public Map<String, Double> byPillar() {
    Map<String, Weights> weights = new LinkedHashMap<>();
    knowledge.framework().pillars().forEach(pillar -> weights.put(pillar.id(), Weights.NONE));
    counts.forEach((rule, count) ->
        RuleSets.pillars(rule, knowledge.framework())
            .forEach(pillar ->
                weights.merge(pillar, Weights.of(count, rule.severity()), Weights::plus)));
    Map<String, Double> all = new LinkedHashMap<>();
    weights.forEach(
        (pillar, weight) -> weight.adherence().ifPresent(adherence -> all.put(pillar, adherence)));
    return all;
  }
}
