package dev.atoll.engine.codec;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Objects that are skipped when a graph is read, and read when somebody asks for them.
 *
 * @param fits which objects
 * @param of what stands for one; what it is given reads the object, anew each time, and may be
 *     asked by several threads
 */
public record Later(Predicate<Object> fits, Function<Supplier<Object>, Object> of) {
  /** None is. */
  public static final Later NOTHING = new Later(_ -> false, Supplier::get);
}
