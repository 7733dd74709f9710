package dev.atoll.engine.compare;

import dev.atoll.engine.compare.Outcome.State;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether a later result looked at what an earlier one tells of. */
final class Sight {
  private final Outcomes.Scope scope;
  private final Set<Outcome> blind = new HashSet<>();
  private final Set<String> blindPlaces = new HashSet<>();

  private Sight(Outcomes.Scope scope) {
    this.scope = scope;
  }

  /**
   * @param earlier for outcomes of the later result: the same one in the earlier
   */
  static Sight of(Outcomes after, Map<Outcome, Outcome> earlier) {
    Sight sight = new Sight(after.scope());
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
    return scope.covers(then) && !blind.contains(then) && !blindPlaces.contains(place(then));
  }

  private static String place(Outcome outcome) {
    Subject subject = outcome.subject();
    return Outcome.key(outcome.rule(), subject.account() + "/" + subject.region());
  }
}
