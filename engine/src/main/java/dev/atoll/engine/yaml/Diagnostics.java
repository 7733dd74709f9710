package dev.atoll.engine.yaml;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The problems of one load, collected to be reported together. Safe for many threads. */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  public synchronized void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public synchronized boolean isEmpty() {
    return found.isEmpty();
  }

  /** The problems by file and place. */
  public synchronized List<Diagnostic> sorted() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing(
                Diagnostic::origin,
                Comparator.comparing(Origin::file)
                    .thenComparingInt(Origin::line)
                    .thenComparingInt(Origin::column)))
        .toList();
  }

  /**
   * Throws all problems as one if there are any.
   *
   * @param where what they are in, {@code the knowledge}
   */
  public void throwIfAny(ErrorCode code, String where, String hint) {
    if (isEmpty()) {
      return;
    }
    List<Diagnostic> all = sorted();
    String text = all.stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
    String count = all.size() == 1 ? "1 problem" : all.size() + " problems";
    throw new AtollException(code, count + " in " + where + ":\n" + text, hint);
  }
}
