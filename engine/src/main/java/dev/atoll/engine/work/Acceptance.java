package dev.atoll.engine.work;

import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Comparison.Pair;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether the work is done: each rule that a plan was to make hold, by what a later scan saw.
 *
 * @param criteria those that do not hold first, then the worst
 * @param unknown ids of rules of the earlier result that this knowledge does not have: whether they
 *     were to hold nobody can tell
 * @param appeared risks that the earlier result does not have, of any rule
 */
public record Acceptance(
    Outcomes.Scope before,
    Outcomes.Scope after,
    List<Criterion> criteria,
    SortedSet<String> unknown,
    List<Pair> appeared) {

  /** How a criterion stands. Declared from worst to best. */
  public enum Standing {
    /** A risk of it is still there. */
    OPEN,
    /** Not all of its resources were looked at again: nobody knows. */
    UNSEEN,
    /** What is left of it somebody has accepted, with reason and expiry. */
    ACCEPTED,
    /** Every resource was looked at again and is no longer at risk. */
    HOLDS
  }

  /**
   * A rule and the resources that it was to hold for.
   *
   * @param mended looked at again, no longer at risk
   * @param open still at risk
   * @param accepted still so, but accepted
   * @param unseen not looked at again
   */
  public record Criterion(
      Rule rule,
      List<Outcome> mended,
      List<Outcome> open,
      List<Outcome> accepted,
      List<Outcome> unseen) {

    public Standing standing() {
      if (!open.isEmpty()) {
        return Standing.OPEN;
      }
      if (!unseen.isEmpty()) {
        return Standing.UNSEEN;
      }
      return accepted.isEmpty() ? Standing.HOLDS : Standing.ACCEPTED;
    }

    public long total() {
      return (long) mended.size() + open.size() + accepted.size() + unseen.size();
    }
  }

  /**
   * Compares two results by the risks that were to be mended.
   *
   * @param selection the one that the plan was made with
   */
  public static Acceptance of(
      Outcomes before, Outcomes after, RiskSelection selection, KnowledgeBase knowledge) {
    Comparison comparison = Comparison.of(before, after);
    Set<Outcome> went = new HashSet<>(comparison.went());
    Set<Outcome> unseen = new HashSet<>(comparison.unseen());
    Map<Outcome, State> changed = new HashMap<>();
    for (Pair pair : comparison.changed()) {
      pair.before().ifPresent(then -> changed.put(then, pair.after().state()));
    }
    Map<Rule, Criterion> criteria = new LinkedHashMap<>();
    SortedSet<String> unknown = new TreeSet<>();
    for (Outcome then : before.outcomes()) {
      Rule rule = knowledge.rules().get(then.rule());
      if (rule == null) {
        unknown.add(then.rule());
      } else if (then.state() == State.OPEN && selection.includes(rule, knowledge.framework())) {
        Criterion criterion = criteria.computeIfAbsent(rule, Acceptance::criterion);
        if (went.contains(then)) {
          criterion.mended().add(then);
        } else if (unseen.contains(then)) {
          criterion.unseen().add(then);
        } else if (changed.get(then) == State.ACCEPTED) {
          criterion.accepted().add(then);
        } else {
          criterion.open().add(then);
        }
      }
    }
    return new Acceptance(
        before.scope(),
        after.scope(),
        criteria.values().stream()
            .sorted(
                Comparator.comparing(Criterion::standing)
                    .thenComparing((Criterion criterion) -> criterion.rule().severity())
                    .thenComparing(criterion -> criterion.rule().id()))
            .toList(),
        unknown,
        comparison.appeared());
  }

  private static Criterion criterion(Rule rule) {
    return new Criterion(
        rule, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  public long criteria(Standing standing) {
    return criteria.stream().filter(each -> each.standing() == standing).count();
  }

  public long appeared(Severity severity) {
    return appeared.stream().filter(pair -> pair.after().severity() == severity).count();
  }

  /** True where every criterion holds, there is one, and none is in the dark. */
  public boolean passed() {
    return !criteria.isEmpty()
        && unknown.isEmpty()
        && criteria.stream().allMatch(each -> each.standing() == Standing.HOLDS);
  }
}
