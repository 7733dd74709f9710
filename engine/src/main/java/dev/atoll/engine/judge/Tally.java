package dev.atoll.engine.judge;

import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The outcomes of some rules on some resources, counted by one thread. */
final class Tally {
  private final List<Rule> rules;
  private final Set<Status> kept;
  private final long[] pass;
  private final long[] fail;
  private final long[] notApplicable;
  private final long[] notEvaluated;
  private final List<List<Evaluation>> evaluations = new ArrayList<>();

  Tally(List<Rule> rules, Set<Status> kept) {
    this.rules = rules;
    this.kept = kept;
    this.pass = new long[rules.size()];
    this.fail = new long[rules.size()];
    this.notApplicable = new long[rules.size()];
    this.notEvaluated = new long[rules.size()];
    rules.forEach(_ -> evaluations.add(new ArrayList<>()));
  }

  void add(int rule, Status status, Supplier<Evaluation> evaluation) {
    switch (status) {
      case PASS -> pass[rule]++;
      case FAIL -> fail[rule]++;
      case NOT_APPLICABLE -> notApplicable[rule]++;
      case NOT_EVALUATED -> notEvaluated[rule]++;
    }
    if (kept.contains(status)) {
      evaluations.get(rule).add(evaluation.get());
    }
  }

  void addTo(Map<Rule, Counts> total, Map<Rule, List<Evaluation>> all) {
    for (int i = 0; i < rules.size(); i++) {
      total.merge(
          rules.get(i),
          new Counts(pass[i], fail[i], notApplicable[i], notEvaluated[i]),
          Counts::plus);
      all.computeIfAbsent(rules.get(i), _ -> new ArrayList<>()).addAll(evaluations.get(i));
    }
  }
}
