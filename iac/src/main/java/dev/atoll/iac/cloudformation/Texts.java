package dev.atoll.iac.cloudformation;

import dev.atoll.iac.Budget;
import dev.atoll.iac.map.Unresolved;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts put together of parts that are not all known. */
final class Texts {
  private Texts() {}

  /** A value of which only a stand-in is known. */
  static Unresolved standIn(String text, String why) {
    return new Unresolved(Set.of(), false, false, true, Optional.of(text), why);
  }

  /** The text, unless CloudFormation puts something else into it. */
  static Object known(String text) {
    return text.contains("{{resolve:")
        ? Unresolved.because("a dynamic reference is known when the stack is deployed")
        : text;
  }

  /** The parts in a row. */
  static Object concat(List<?> parts, Budget budget) {
    List<?> some = parts.stream().filter(part -> !part.equals("")).toList();
    if (some.size() == 1 && some.getFirst() instanceof Unresolved only) {
      return only;
    }
    StringBuilder text = new StringBuilder();
    Set<String> targets = new HashSet<>();
    boolean whole = true;
    boolean stands = true;
    String why = "";
    for (Object part : some) {
      if (part instanceof Unresolved unresolved) {
        why = unresolved.why();
        targets.addAll(unresolved.targets());
        whole &= unresolved.whole();
        stands &= unresolved.text().isPresent();
        text.append(unresolved.text().orElse(""));
      } else {
        text.append(part);
      }
      budget.spendText(part instanceof String letters ? letters.length() : 1);
    }
    Object known = known(text.toString());
    return why.isEmpty() || known instanceof Unresolved
        ? known
        : new Unresolved(
            targets,
            whole,
            false,
            true,
            stands ? Optional.of(text.toString()) : Optional.empty(),
            why);
  }

  /** A whole number that may be written as text; -1 where it is none. */
  static int number(@Nullable Object value) {
    try {
      return Integer.parseInt(String.valueOf(value));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
