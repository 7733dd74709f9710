package dev.atoll.engine.expression;

import dev.atoll.engine.model.Gap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The third value: what an expression gives when something it depends on was never seen. */
public record Unknown(List<Gap> gaps) {
  public Unknown {
    gaps = List.copyOf(gaps);
  }

  public static Unknown of(Gap gap) {
    return new Unknown(List.of(gap));
  }

  /** Both causes, each once. */
  public Unknown and(Unknown other) {
    Set<Gap> all = new LinkedHashSet<>(gaps);
    all.addAll(other.gaps);
    return new Unknown(List.copyOf(all));
  }
}
