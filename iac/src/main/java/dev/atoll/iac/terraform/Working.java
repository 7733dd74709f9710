package dev.atoll.iac.terraform;

import dev.atoll.iac.Cycle;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is being worked out, each for the one before. */
final class Working {
  private final SequencedSet<Step> open = new LinkedHashSet<>();
  private final Consumer<String> faults;

  /** A name, and what keeps its value: names of other modules are other names. */
  record Step(Memo<?> of, String name) {}

  /**
   * @param faults takes what depends on itself, with its place
   */
  Working(Consumer<String> faults) {
    this.faults = faults;
  }

  /**
   * @throws HclException where the step is open already
   */
  <T> T on(Step step, Position at, Supplier<T> work) {
    if (!open.add(step)) {
      HclException fault = new HclException(at, cycle(step).toString());
      faults.accept(fault.getMessage());
      throw fault;
    }
    try {
      return work.get();
    } finally {
      open.removeLast();
    }
  }

  /** A module or resource and how often it is there have the same name. */
  private Cycle cycle(Step step) {
    return new Cycle(
        open.stream().dropWhile(each -> !each.equals(step)).map(Step::name).distinct().toList());
  }
}
