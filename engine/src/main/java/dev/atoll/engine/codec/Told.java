package dev.atoll.engine.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stored graph has told, by number: what {@link Numbers} are to the one who reads. */
final class Told<T> {
  private final List<T> own = new ArrayList<>();
  private final @Nullable Told<T> outer;
  private final int before;

  Told() {
    this(null, 0);
  }

  private Told(@Nullable Told<T> outer, int before) {
    this.outer = outer;
    this.before = before;
  }

  /**
   * What a part knows.
   *
   * @param before how much was told before it
   */
  Told<T> part(int before) {
    return new Told<>(this, before);
  }

  /** Throws {@code IndexOutOfBoundsException} where nothing has this number. */
  T get(int number) {
    return outer != null && number < before ? outer.get(number) : own.get(number - before);
  }

  void add(T value) {
    own.add(value);
  }

  int size() {
    return before + own.size();
  }
}
