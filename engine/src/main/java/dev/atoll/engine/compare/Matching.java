package dev.atoll.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which outcome of one result is which of the other: by the resource's ARN (or account, region,
 * type and id); and where one side has no ARN yet, as in a plan, by type and name, if that leaves
 * no doubt.
 */
final class Matching {
  private Matching() {}

  /** For outcomes of the later result the same one in the earlier. */
  static Map<Outcome, Outcome> of(List<Outcome> before, List<Outcome> after) {
    Map<String, Outcome> byKey = new HashMap<>();
    before.forEach(outcome -> byKey.putIfAbsent(outcome.key(), outcome));
    Map<Outcome, Outcome> matches = new HashMap<>();
    Set<Outcome> found = new HashSet<>();
    List<Outcome> left = new ArrayList<>();
    for (Outcome now : after) {
      Outcome then = byKey.get(now.key());
      if (then == null) {
        left.add(now);
      } else {
        matches.put(now, then);
        found.add(then);
      }
    }
    Map<String, List<Outcome>> earlier =
        byName(before.stream().filter(o -> !found.contains(o)).toList());
    byName(left)
        .forEach((name, nows) -> {
          List<Outcome> thens = earlier.getOrDefault(name, List.of());
          if (nows.size() == 1 && thens.size() == 1 && isPlanned(nows, thens)) {
            matches.put(nows.getFirst(), thens.getFirst());
          }
        });
    return matches;
  }

  private static boolean isPlanned(List<Outcome> nows, List<Outcome> thens) {
    return nows.getFirst().subject().arn().isEmpty() || thens.getFirst().subject().arn().isEmpty();
  }

  private static Map<String, List<Outcome>> byName(List<Outcome> outcomes) {
    Map<String, List<Outcome>> map = new HashMap<>();
    for (Outcome outcome : outcomes) {
      Subject subject = outcome.subject();
      if (!subject.standsForAll()) {
        map.computeIfAbsent(
                outcome.rule() + " " + subject.type() + " " + subject.name(),
                _ -> new ArrayList<>())
            .add(outcome);
      }
    }
    return map;
  }
}
