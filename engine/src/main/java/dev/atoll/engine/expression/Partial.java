package dev.atoll.engine.expression;

import dev.atoll.engine.model.OpenList;
import java.util.List;

/**
 * A list of which a part was not seen. Only macros, {@code in} and {@code size}, which gives {@link
 * AtLeast}, look into it; for everything else it is {@link #rest()}.
 */
record Partial(List<?> seen, Unknown rest) {
  static Partial of(OpenList list) {
    return new Partial(list.seen(), Unknown.of(list.rest()));
  }
}
