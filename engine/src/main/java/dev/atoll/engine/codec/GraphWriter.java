package dev.atoll.engine.codec;

import dev.atoll.engine.model.Struct;
import java.io.ByteArrayOutputStream;
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
 * ones, and all that a {@link Blueprint} describes. What is shared stays shared; an object kept
 * apart shares only what was told before it. The graph must have no cycles. {@link GraphReader}
 * reads it again.
 */
public final class GraphWriter {
  private final DataOutputStream out;
  private final List<Named> named;
  private final Later later;
  private final Numbers<String> texts;
  private final Numbers<Object> objects;
  private final Numbers<Class<?>> classes;
  private final Map<Class<?>, Blueprint> blueprints;
  private final Vocabulary apart;
  private final boolean part;

  /**
   * @param named tried in this order; {@link GraphReader} must be given the same
   * @param later which objects are kept apart, to be read when somebody asks for them
   */
  public GraphWriter(DataOutputStream out, List<Named> named, Later later) {
    this.out = out;
    this.named = List.copyOf(named);
    this.later = later;
    this.texts = Numbers.in(HashMap::new);
    this.objects = Numbers.in(IdentityHashMap::new);
    this.classes = Numbers.in(HashMap::new);
    this.blueprints = new HashMap<>();
    this.apart = new Vocabulary();
    this.part = false;
  }

  /** For an object kept apart: it may refer to what the graph has told until now. */
  private GraphWriter(DataOutputStream out, GraphWriter graph) {
    this.out = out;
    this.named = graph.named;
    this.later = Later.NOTHING;
    this.texts = graph.texts.part(HashMap::new);
    this.objects = graph.objects.part(IdentityHashMap::new);
    this.classes = graph.classes.part(HashMap::new);
    this.blueprints = graph.blueprints;
    this.apart = graph.apart;
    this.part = true;
  }

  /** What the objects kept apart until now had to tell by themselves. */
  public Vocabulary apart() {
    return apart;
  }

  /** Tells first what a draft's objects kept apart have in common, so that none of them has to. */
  public void begin(Vocabulary common) throws IOException {
    write(common.texts());
    out.writeInt(common.classes().size());
    for (Class<?> each : common.classes()) {
      blueprint(each);
    }
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
    Integer known = objects.of(value);
    if (known != null) {
      tag(Tag.SAME_OBJECT);
      out.writeInt(known);
      return;
    }
    if (later.fits().test(value)) {
      apart(value);
    } else {
      object(value);
    }
    // after its parts: so it is when it is read
    objects.add(value);
  }

  private void object(Object value) throws IOException {
    tag(Tag.OBJECT);
    Blueprint blueprint = blueprint(value.getClass());
    for (int i = 0; i < blueprint.size(); i++) {
      write(blueprint.part(value, i));
    }
  }

  private void apart(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new GraphWriter(new DataOutputStream(bytes), this).object(value);
    tag(Tag.LATER);
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  /** Writes which class it is: its number, and where that is new, its name. */
  private Blueprint blueprint(Class<?> type) throws IOException {
    Integer known = classes.of(type);
    if (known != null) {
      out.writeShort(known);
    } else {
      out.writeShort(classes.add(type));
      text(type.getName());
      if (part) {
        apart.add(type);
      }
    }
    return blueprints.computeIfAbsent(type, Blueprint::new);
  }

  private void text(String text) throws IOException {
    Integer known = texts.of(text);
    if (known != null) {
      tag(Tag.SAME_TEXT);
      out.writeInt(known);
      return;
    }
    texts.add(text);
    if (part) {
      apart.add(text);
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
