package dev.atoll.engine.codec;

import dev.atoll.engine.model.Struct;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a graph of immutable objects: texts, numbers, enums, optionals, collections, {@link Named}
 * ones, and all that a {@link Blueprint} describes. What is shared stays shared. The graph must
 * have no cycles. {@link GraphReader} reads it again.
 */
public final class GraphWriter {
  private final DataOutputStream out;
  private final List<Named> named;
  private final Map<String, Integer> texts = new HashMap<>();
  private final IdentityHashMap<Object, Integer> objects = new IdentityHashMap<>();
  private final Map<Class<?>, Blueprint> blueprints = new HashMap<>();

  /**
   * @param named tried in this order; {@link GraphReader} must be given the same
   */
  public GraphWriter(DataOutputStream out, List<Named> named) {
    this.out = out;
    this.named = List.copyOf(named);
  }

  /** Throws {@code IllegalArgumentException} for an object of another kind. */
  public void write(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> tag(Tag.NULL);
      case Boolean flag -> tag(flag ? Tag.TRUE : Tag.FALSE);
      case Integer number -> {
        tag(Tag.INT);
        out.writeInt(number);
      }
      case Long number -> {
        tag(Tag.LONG);
        out.writeLong(number);
      }
      case Double number -> {
        tag(Tag.DOUBLE);
        out.writeDouble(number);
      }
      case String text -> text(text);
      case Enum<?> constant -> {
        tag(Tag.ENUM);
        text(constant.getDeclaringClass().getName());
        text(constant.name());
      }
      case Optional<?> optional -> {
        tag(optional.isPresent() ? Tag.PRESENT : Tag.ABSENT);
        if (optional.isPresent()) {
          write(optional.get());
        }
      }
      case List<?> list -> all(Tag.LIST, list);
      case Set<?> set -> all(Tag.SET, set);
      case Map<?, ?> map -> map(map);
      case Struct struct -> {
        tag(Tag.STRUCT);
        write(struct.asMap());
      }
      case Object[] array -> {
        tag(Tag.ARRAY);
        text(array.getClass().getComponentType().getName());
        out.writeInt(array.length);
        for (Object element : array) {
          write(element);
        }
      }
      default -> other(value);
    }
  }

  private void all(Tag tag, Collection<?> elements) throws IOException {
    tag(tag);
    out.writeInt(elements.size());
    for (Object element : elements) {
      write(element);
    }
  }

  private void map(Map<?, ?> map) throws IOException {
    tag(map instanceof SortedMap ? Tag.SORTED_MAP : Tag.MAP);
    out.writeInt(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      write(entry.getKey());
      write(entry.getValue());
    }
  }

  private void other(Object value) throws IOException {
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).fits().test(value)) {
        tag(Tag.NAMED);
        out.writeByte(i);
        text(named.get(i).name().apply(value));
        return;
      }
    }
    Integer known = objects.get(value);
    if (known != null) {
      tag(Tag.SAME_OBJECT);
      out.writeInt(known);
      return;
    }
    tag(Tag.OBJECT);
    Blueprint blueprint = blueprint(value.getClass());
    for (int i = 0; i < blueprint.size(); i++) {
      write(blueprint.part(value, i));
    }
    // after its parts: so it is when it is read
    objects.put(value, objects.size());
  }

  /** Writes which class it is: its number, and where that is new, its name. */
  private Blueprint blueprint(Class<?> type) throws IOException {
    Blueprint known = blueprints.get(type);
    if (known != null) {
      out.writeShort(known.number());
      return known;
    }
    Blueprint fresh = new Blueprint(type, blueprints.size());
    blueprints.put(type, fresh);
    out.writeShort(fresh.number());
    text(type.getName());
    return fresh;
  }

  private void text(String text) throws IOException {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      tag(Tag.SAME_TEXT);
      out.writeInt(known);
      return;
    }
    tag(Tag.TEXT);
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void tag(Tag tag) throws IOException {
    out.writeByte(tag.code());
  }
}
