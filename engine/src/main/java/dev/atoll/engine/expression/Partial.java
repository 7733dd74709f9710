package dev.atoll.engine.expression;

import dev.atoll.engine.model.Gap;
import java.util.List;

/**
 * A list of which a part was not seen. Only macros and {@code in} look into it; for everything else
 * it is {@link #rest()}.
 */
record Partial(List<?> seen, Unknown rest) {
  /**
   * A list as a configuration carries it: each gap in it stands for any number of elements, none
   * among them, so not even its size is known.
   */
  static Object of(List<?> list) {
    Unknown rest = null;
    for (Object element : list) {
      if (element instanceof Gap gap) {
        rest = rest == null ? Unknown.of(gap) : rest.and(Unknown.of(gap));
      }
    }
    return rest == null
        ? list
        : new Partial(list.stream().filter(each -> !(each instanceof Gap)).toList(), rest);
  }
}
