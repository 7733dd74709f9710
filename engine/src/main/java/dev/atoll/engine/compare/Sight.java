package dev.atoll.engine.compare;

import dev.atoll.engine.compare.Outcome.State;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether a later result looked, by the same measure, at what an earlier one tells of. */
final class Sight {
  private final Outcomes before;
  private final Outcomes after;
  private final Set<Outcome> blind = new HashSet<>();
  private final Set<String> blindPlaces = new HashSet<>();

  private Sight(Outcomes before, Outcomes after) {
    this.before = before;
    this.after = after;
  }

  /**
   * @param earlier for outcomes of the later result: the same one in the earlier
   */
  static Sight of(Outcomes before, Outcomes after, Map<Outcome, Outcome> earlier) {
    Sight sight = new Sight(before, after);
    for (Outcome now : after.outcomes()) {
      if (now.state() == State.NOT_EVALUATED) {
        Outcome then = earlier.get(now);
        if (then != null) {
          sight.blind.add(then);
        }
        if (now.subject().standsForAll()) {
          sight.blindPlaces.add(place(now));
        }
      }
    }
    return sight;
  }

  boolean reaches(Outcome then) {
    return after.scope().covers(then)
        && after.measures().agree(before.measures(), then.rule())
        && !blind.contains(then)
        && !blindPlaces.contains(place(then));
  }

  private static String place(Outcome outcome) {
    Subject subject = outcome.subject();
    return Outcome.key(outcome.rule(), subject.account() + "/" + subject.region());
  }
}
