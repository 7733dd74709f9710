package dev.atoll.engine.codec;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Objects that are kept as a text from which they can be found or made again.
 *
 * @param fits which objects
 */
public record Named(
    Predicate<Object> fits, Function<Object, String> name, Function<String, Object> of) {

  /** All objects of a type. */
  public static <T> Named all(Class<T> type, Function<T, String> name, Function<String, T> of) {
    return new Named(
        type::isInstance, value -> name.apply(type.cast(value)), text -> of.apply(text));
  }
}
