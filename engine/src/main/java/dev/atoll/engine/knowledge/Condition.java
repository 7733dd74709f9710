package dev.atoll.engine.knowledge;

import java.util.Optional;
import java.util.function.Function;

/**
 * What must be chosen for a risk rule of a lens to hold. Where a choice is not known, neither may
 * the condition be.
 */
public sealed interface Condition {

  /**
   * Whether it holds.
   *
   * @param chosen whether a choice is made, by its id; empty where nobody knows
   * @return empty where it depends on what nobody knows
   */
  Optional<Boolean> holds(Function<String, Optional<Boolean>> chosen);

  /** A choice is made. */
  record Chosen(String choice) implements Condition {
    @Override
    public Optional<Boolean> holds(Function<String, Optional<Boolean>> chosen) {
      return chosen.apply(choice);
    }
  }

  record Not(Condition of) implements Condition {
    @Override
    public Optional<Boolean> holds(Function<String, Optional<Boolean>> chosen) {
      return of.holds(chosen).map(holds -> !holds);
    }
  }

  record And(Condition left, Condition right) implements Condition {
    @Override
    public Optional<Boolean> holds(Function<String, Optional<Boolean>> chosen) {
      return decided(left.holds(chosen), right.holds(chosen), false);
    }
  }

  record Or(Condition left, Condition right) implements Condition {
    @Override
    public Optional<Boolean> holds(Function<String, Optional<Boolean>> chosen) {
      return decided(left.holds(chosen), right.holds(chosen), true);
    }
  }

  /** What holds where no rule before does: {@code default}. */
  record Otherwise() implements Condition {
    @Override
    public Optional<Boolean> holds(Function<String, Optional<Boolean>> chosen) {
      return Optional.of(true);
    }
  }

  /** One side that is so decides; else both must be known. */
  private static Optional<Boolean> decided(
      Optional<Boolean> left, Optional<Boolean> right, boolean decisive) {
    if (left.equals(Optional.of(decisive)) || right.equals(Optional.of(decisive))) {
      return Optional.of(decisive);
    }
    return left.isPresent() && right.isPresent() ? Optional.of(!decisive) : Optional.empty();
  }
}
