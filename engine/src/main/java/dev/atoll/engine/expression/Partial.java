package dev.atoll.engine.expression;

import java.util.List;

/**
 * A list of which a part was not seen. Only macros and {@code in} look into it; for everything else
 * it is {@link #rest()}.
 */
record Partial(List<?> seen, Unknown rest) {}
