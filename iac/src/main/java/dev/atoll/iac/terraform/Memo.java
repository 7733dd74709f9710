package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out already. */
final class Memo<T> {
  private final Working working;
  private final Map<String, T> known = new HashMap<>();

  Memo(Working working) {
    this.working = working;
  }

  /**
   * The value of a name, worked out once.
   *
   * @throws HclException where it is asked for while it is worked out
   */
  T get(String name, Position at, Supplier<T> work) {
    T value = known.get(name);
    if (value == null) {
      value = working.on(new Working.Step(this, name), at, work);
      known.put(name, value);
    }
    return value;
  }
}
