package dev.atoll.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The field names of a {@link Struct}, interned: equal names in equal order are the same object.
 */
public final class Layout {
  private static final ConcurrentHashMap<List<String>, Layout> INTERNED = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final AtomicInteger LAST = new AtomicInteger();

  private final String[] names;

  /** Open addressing: a field's number in the upper half, its position in the lower; or 0. */
  private final long[] slots;

  private Layout(List<String> names) {
    this.names = names.stream().map(String::intern).toArray(String[]::new);
    this.slots = new long[Math.max(4, Integer.highestOneBit(names.size()) * 4)];
    for (int i = 0; i < this.names.length; i++) {
      int number = number(this.names[i]);
      int slot = number & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = (long) number << Integer.SIZE | i;
    }
  }

  static Layout of(String... names) {
    return INTERNED.computeIfAbsent(List.of(names), Layout::new);
  }

  /** The number of a field name, the same as long as the program runs; never 0. */
  public static int number(String name) {
    return NUMBERS.computeIfAbsent(name, _ -> LAST.incrementAndGet());
  }

  /** The position of a field, or -1. */
  public int indexOf(String name) {
    Integer number = NUMBERS.get(name);
    return number == null ? -1 : indexOf(number);
  }

  /** The position of the field with a {@link #number(String)}, or -1. */
  public int indexOf(int number) {
    int slot = number & (slots.length - 1);
    while (slots[slot] != 0) {
      if (slots[slot] >>> Integer.SIZE == number) {
        return (int) slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  public String name(int index) {
    return names[index];
  }

  public int size() {
    return names.length;
  }

  @Override
  public String toString() {
    return Arrays.toString(names);
  }
}
