package dev.atoll.engine.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable structure as AWS returned it: the fields that were present, by the API's spelling.
 *
 * <p>A value is a {@code Boolean}, {@code Long}, {@code Double}, {@code String}, {@link
 * java.time.Instant}, {@code List}, {@code Map} with string keys (a map of the API), another {@code
 * Struct} (a structure of the API), or a {@link Gap} where the call that gives it failed.
 * Structures with the same fields share one {@link Layout}, so a structure costs little more than
 * its values.
 */
public final class Struct {
  private static final Struct EMPTY = new Struct(Layout.of(), new Object[0]);

  private final Layout layout;
  private final Object[] values;

  private Struct(Layout layout, Object[] values) {
    this.layout = layout;
    this.values = values;
  }

  public static Struct empty() {
    return EMPTY;
  }

  /** The structure with these fields, in the map's order. Null values count as absent. */
  public static Struct of(Map<String, ?> fields) {
    String[] names = new String[fields.size()];
    Object[] values = new Object[fields.size()];
    int size = 0;
    for (Map.Entry<String, ?> field : fields.entrySet()) {
      if (field.getValue() != null) {
        names[size] = field.getKey();
        values[size++] = field.getValue();
      }
    }
    if (size == 0) {
      return EMPTY;
    }
    return new Struct(
        Layout.of(Arrays.copyOf(names, size)),
        size == values.length ? values : Arrays.copyOf(values, size));
  }

  /** The field's value, or null where AWS left it out. */
  public @Nullable Object get(String field) {
    int index = layout.indexOf(field);
    return index < 0 ? null : values[index];
  }

  public boolean has(String field) {
    return layout.indexOf(field) >= 0;
  }

  /** The names of the fields present; structures with equal layouts share the instance. */
  public Layout layout() {
    return layout;
  }

  /** The value at a position of {@link #layout()}. */
  public Object at(int index) {
    return values[index];
  }

  public int size() {
    return values.length;
  }

  public void forEach(BiConsumer<String, Object> visitor) {
    for (int i = 0; i < values.length; i++) {
      visitor.accept(layout.name(i), values[i]);
    }
  }

  /** This structure with fields added or replaced. */
  public Struct with(Map<String, ?> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, Object> all = asMap();
    all.putAll(more);
    return of(all);
  }

  /** A fresh mutable copy, one level deep. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = LinkedHashMap.newLinkedHashMap(values.length);
    forEach(map::put);
    return map;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Struct that && asMap().equals(that.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
