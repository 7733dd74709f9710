package dev.atoll.iac.cloudformation;

import dev.atoll.iac.Budget;
import dev.atoll.iac.Cycle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Finds what depends on itself. */
final class Cycles {
  private Cycles() {}

  /**
   * Cycles that have nothing in common; none only where nothing depends on itself.
   *
   * @param edges what each depends on; names that are no keys depend on nothing
   */
  static List<Cycle> of(SequencedMap<String, Set<String>> edges, Budget budget) {
    List<Cycle> cycles = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (String start : edges.keySet()) {
      // with what is left to follow of each; no recursion, as paths may be long
      SequencedMap<String, Iterator<String>> path = new LinkedHashMap<>();
      if (!done.contains(start)) {
        path.put(start, edges.get(start).iterator());
      }
      while (!path.isEmpty()) {
        Map.Entry<String, Iterator<String>> last = path.lastEntry();
        if (!last.getValue().hasNext()) {
          done.add(last.getKey());
          path.pollLastEntry();
          continue;
        }
        String next = last.getValue().next();
        if (path.containsKey(next)) {
          if (!told.contains(next)) {
            budget.spend(path.size());
            List<String> names = List.copyOf(path.sequencedKeySet());
            List<String> cycle = names.subList(names.indexOf(next), names.size());
            if (Collections.disjoint(told, cycle)) {
              told.addAll(cycle);
              cycles.add(new Cycle(cycle));
            }
          }
        } else if (edges.containsKey(next) && !done.contains(next)) {
          path.put(next, edges.get(next).iterator());
        }
      }
    }
    return cycles;
  }
}
