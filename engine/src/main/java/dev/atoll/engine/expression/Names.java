package dev.atoll.engine.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that was probably meant. */
final class Names {
  private Names() {}

  /** The most similar of the candidates, if one is similar enough to be a slip. */
  static Optional<String> nearest(String name, Collection<String> candidates) {
    int most = Math.max(1, name.length() / 3);
    record Ranked(String name, int distance) {}
    return candidates.stream()
        .map(candidate -> new Ranked(candidate, distance(name, candidate)))
        .filter(ranked -> ranked.distance <= most)
        .min(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::name))
        .map(Ranked::name);
  }

  /** How many letters must be changed, added, dropped or swapped, case apart. */
  private static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        best = Math.min(best, table[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        table[i][j] = swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
      }
    }
    return table[a.length()][b.length()];
  }
}
