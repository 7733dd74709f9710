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
  private static final ConcurrentHashMap<String, Field> FIELDS = new ConcurrentHashMap<>();
  private static final AtomicInteger LAST = new AtomicInteger();

  /** A field's name, with a number by which layouts find it fast. One for each name. */
  public static final class Field {
    private final String name;

    /** Above 0; another one in each run of the program. */
    private final int number;

    private Field(String name) {
      this.name = name;
      this.number = LAST.incrementAndGet();
    }

    public static Field of(String name) {
      return FIELDS.computeIfAbsent(name, Field::new);
    }

    public String name() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private final String[] names;

  /** Open addressing: a field's number in the upper half, its position in the lower; or 0. */
  private final long[] slots;

  private Layout(List<String> names) {
    this.names = names.stream().map(String::intern).toArray(String[]::new);
    this.slots = new long[Math.max(4, Integer.highestOneBit(names.size()) * 4)];
    for (int i = 0; i < this.names.length; i++) {
      int number = Field.of(this.names[i]).number;
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

  /** The position of a field, or -1. */
  public int indexOf(String name) {
    Field field = FIELDS.get(name);
    return field == null ? -1 : indexOf(field);
  }

  /** The position of a field, or -1. */
  public int indexOf(Field field) {
    int number = field.number;
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
