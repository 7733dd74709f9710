package dev.atoll.report.docx;

import dev.atoll.engine.yaml.Nearest;
import java.util.List;
import java.util.Set;

/** What to say of a placeholder that does not exist. */
final class Known {
  private static final Set<String> PRICES = Set.of("currency", "net", "total");

  private Known() {}

  static String hint(String name, List<String> known) {
    return PRICES.contains(name) ? " without a rate card: give --rates" : Nearest.hint(name, known);
  }
}
