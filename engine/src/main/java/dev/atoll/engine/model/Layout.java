package dev.atoll.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The field names of a {@link Struct}, interned: equal names in equal order are the same object.
 */
public final class Layout {
  private static final ConcurrentHashMap<List<String>, Layout> INTERNED = new ConcurrentHashMap<>();

  private final String[] names;

  private Layout(List<String> names) {
    this.names = names.stream().map(String::intern).toArray(String[]::new);
  }

  static Layout of(String... names) {
    return INTERNED.computeIfAbsent(List.of(names), Layout::new);
  }

  /** The position of a field, or -1. */
  @SuppressWarnings(
      "ReferenceEquality") // names are interned, so most look-ups end in the first loop
  public int indexOf(String name) {
    // field counts are small and names mostly the same object, so a scan beats hashing
    for (int i = 0; i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
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
