package dev.atoll.server.knowledge;

import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.server.problem.Problem;
import dev.atoll.store.pack.Pack;
import java.time.Instant;
import java.util.List;

/**
 * A pack as lists show it.
 *
 * @param files their paths
 * @param rules the ids of its rules
 * @param problems why it does not load any more, as after an upgrade; then its rules are not asked
 */
public record PackView(
    String id,
    String name,
    List<String> files,
    List<String> rules,
    String changedBy,
    Instant changedAt,
    List<Problem.Place> problems) {
  /** The most problems that are told at once. */
  private static final int TOLD = 100;

  static PackView of(Pack pack, List<Diagnostic> problems) {
    return new PackView(
        String.valueOf(pack.id()),
        pack.name(),
        pack.files().stream().map(file -> file.path()).toList(),
        pack.rules(),
        pack.changedBy(),
        pack.changedAt(),
        places(problems));
  }

  static List<Problem.Place> places(List<Diagnostic> problems) {
    return problems.stream()
        .limit(TOLD)
        .map(each ->
            new Problem.Place(
                each.origin().file(), each.origin().line(), each.origin().column(), each.message()))
        .toList();
  }
}
