package dev.atoll.engine.expression;

import dev.atoll.engine.model.Gap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects why a value is unknown. */
final class Causes {
  private @Nullable Unknown first;
  private @Nullable Set<Gap> more;

  void add(Unknown cause) {
    if (first == null) {
      first = cause;
    } else if (!first.equals(cause)) {
      if (more == null) {
        more = new LinkedHashSet<>(first.gaps());
      }
      more.addAll(cause.gaps());
    }
  }

  /** All of them, or null where there was none. */
  @Nullable Unknown joined() {
    return more == null ? first : new Unknown(List.copyOf(more));
  }

  Object or(Object known) {
    Unknown unknown = joined();
    return unknown == null ? known : unknown;
  }
}
