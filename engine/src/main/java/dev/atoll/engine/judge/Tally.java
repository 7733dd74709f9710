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
  private static final int STATUSES = Status.values().length;

  private final List<Rule> rules;
  private final Set<Status> kept;
  private final long[] counts;
  private final List<Evaluation> evaluations = new ArrayList<>();

  Tally(List<Rule> rules, Set<Status> kept) {
    this.rules = rules;
    this.kept = kept;
    this.counts = new long[rules.size() * STATUSES];
  }

  void add(int rule, Status status, Supplier<Evaluation> evaluation) {
    counts[rule * STATUSES + status.ordinal()]++;
    if (kept.contains(status)) {
      evaluations.add(evaluation.get());
    }
  }

  List<Evaluation> evaluations() {
    return evaluations;
  }

  void addTo(Map<Rule, Counts> total) {
    for (int i = 0; i < rules.size(); i++) {
      total.merge(
          rules.get(i),
          new Counts(
              count(i, Status.PASS),
              count(i, Status.FAIL),
              count(i, Status.NOT_APPLICABLE),
              count(i, Status.NOT_EVALUATED)),
          Counts::plus);
    }
  }

  private long count(int rule, Status status) {
    return counts[rule * STATUSES + status.ordinal()];
  }
}
