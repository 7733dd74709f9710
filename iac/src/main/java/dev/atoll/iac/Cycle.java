package dev.atoll.iac;

import java.util.List;

/**
 * Names of which each depends on the next, and the last on the first; as text a fault for people.
 */
public record Cycle(List<String> names) {
  private static final String THEN = " → ";

  /** More than these are counted only: whoever writes cycles that long does so on purpose. */
  private static final int SHOWN = 20;

  /** Throws {@link IllegalArgumentException} where there are no names. */
  public Cycle {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a cycle has a name at least");
    }
  }

  @Override
  public String toString() {
    String first = names.getFirst();
    String fault = first + " depends on itself";
    if (names.size() == 1) {
      return fault;
    }
    int left = names.size() - SHOWN;
    String way = String.join(THEN, names.subList(0, Math.min(names.size(), SHOWN)));
    return fault + ": " + way + (left > 0 ? THEN + left + " more" : "") + THEN + first;
  }
}
