package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What was worked out already; notices what depends on itself. */
final class Memo<T> {
  private final Map<String, T> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /**
   * The value of a name, worked out once.
   *
   * @throws HclException where it is asked for while it is worked out
   */
  T get(String name, Position at, Supplier<T> work) {
    T value = known.get(name);
    if (value != null) {
      return value;
    }
    if (!open.add(name)) {
      throw new HclException(at, name + " depends on itself");
    }
    try {
      T found = work.get();
      known.put(name, found);
      return found;
    } finally {
      open.remove(name);
    }
  }
}
