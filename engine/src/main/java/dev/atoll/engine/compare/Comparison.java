package dev.atoll.engine.compare;

import dev.atoll.engine.compare.Outcome.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is different between two results; every list ranked by severity, rule and resource.
 *
 * @param appeared risks that the earlier one does not have
 * @param went risks that were looked at again and are no more
 * @param changed risks of both whose severity, message or acceptance differs
 * @param unseen risks of the earlier one that the later one could not or did not look at, or that
 *     their rules' changed parameters no longer tell of: nobody knows whether they went
 * @param same risks that are as they were
 */
public record Comparison(
    List<Pair> appeared, List<Outcome> went, List<Pair> changed, List<Outcome> unseen, long same) {

  private static final Comparator<Outcome> RANK =
      Comparator.comparing(Outcome::severity)
          .thenComparing(Outcome::rule)
          .thenComparing(outcome -> outcome.subject().key());

  /**
   * A risk then and now.
   *
   * @param before empty where nothing was said of it
   */
  public record Pair(Optional<Outcome> before, Outcome after) {}

  public static Comparison of(Outcomes before, Outcomes after) {
    Map<Outcome, Outcome> earlier = Matching.of(before.outcomes(), after.outcomes());
    List<Pair> appeared = new ArrayList<>();
    List<Pair> changed = new ArrayList<>();
    Set<Outcome> settled = new HashSet<>();
    long same = 0;
    for (Outcome now : after.outcomes()) {
      Optional<Outcome> then = Optional.ofNullable(earlier.get(now));
      boolean wasRisk = then.filter(outcome -> outcome.state().isRisk()).isPresent();
      if (now.state().isRisk()) {
        then.ifPresent(settled::add);
        if (!wasRisk && now.state() == State.OPEN) {
          appeared.add(new Pair(then, now));
        } else if (wasRisk && then.filter(outcome -> differs(outcome, now)).isPresent()) {
          changed.add(new Pair(then, now));
        } else if (wasRisk) {
          same++;
        }
      }
    }
    Sight sight = Sight.of(before, after, earlier);
    List<Outcome> went = new ArrayList<>();
    List<Outcome> unseen = new ArrayList<>();
    for (Outcome then : before.outcomes()) {
      if (then.state().isRisk() && settled.add(then)) {
        (sight.reaches(then) ? went : unseen).add(then);
      }
    }
    return new Comparison(
        ranked(appeared),
        went.stream().sorted(RANK).toList(),
        ranked(changed),
        unseen.stream().sorted(RANK).toList(),
        same);
  }

  private static boolean differs(Outcome then, Outcome now) {
    boolean told = !then.message().isEmpty() && !now.message().isEmpty();
    return then.severity() != now.severity()
        || then.state() != now.state()
        || (told && !then.message().equals(now.message()));
  }

  private static List<Pair> ranked(List<Pair> pairs) {
    return pairs.stream().sorted(Comparator.comparing(Pair::after, RANK)).toList();
  }
}
