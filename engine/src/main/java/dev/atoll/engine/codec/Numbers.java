package dev.atoll.engine.codec;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The numbers of what a stored graph has told: from 0, in the order of telling. */
final class Numbers<T> {
  private final Map<T, Integer> own;
  private final @Nullable Numbers<T> outer;
  private final int before;

  private Numbers(Map<T, Integer> own, @Nullable Numbers<T> outer) {
    this.own = own;
    this.outer = outer;
    this.before = outer == null ? 0 : outer.size();
  }

  /**
   * @param map an empty one, which says what counts as the same
   */
  static <T> Numbers<T> in(Supplier<Map<T, Integer>> map) {
    return new Numbers<>(map.get(), null);
  }

  /** Those of a part: it knows what is told until now, and what it adds is its own. */
  Numbers<T> part(Supplier<Map<T, Integer>> map) {
    return new Numbers<>(map.get(), this);
  }

  /** Null where it was not told. */
  @Nullable Integer of(T value) {
    Integer number = own.get(value);
    return number == null && outer != null ? outer.of(value) : number;
  }

  /** Gives it the next number. */
  int add(T value) {
    int number = size();
    own.put(value, number);
    return number;
  }

  int size() {
    return before + own.size();
  }
}
