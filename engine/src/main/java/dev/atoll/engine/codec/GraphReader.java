package dev.atoll.engine.codec;

import dev.atoll.engine.model.Struct;
import java.lang.reflect.Array;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link GraphWriter} wrote. It makes objects of Atoll's own classes only. */
public final class GraphReader {
  private static final String OWN = "dev.atoll.engine.";

  /** Half of all maps are empty. */
  private static final SequencedMap<Object, Object> NOTHING =
      Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

  private final ByteBuffer in;
  private final List<Named> named;
  private final Later later;
  private final Told<String> texts;
  private final Told<Object> objects;
  private final Told<Blueprint> blueprints;
  private final Map<String, Map<String, Object>> constants;

  /**
   * @param in with an array behind it, which stays as it is
   */
  public GraphReader(ByteBuffer in, List<Named> named, Later later) {
    this.in = in;
    this.named = List.copyOf(named);
    this.later = later;
    this.texts = new Told<>();
    this.objects = new Told<>();
    this.blueprints = new Told<>();
    this.constants = new ConcurrentHashMap<>();
  }

  /** For an object kept apart, with what was told before it. */
  private GraphReader(GraphReader graph, Apart apart) {
    this.in = graph.in.duplicate().position(apart.from()).limit(apart.to());
    this.named = graph.named;
    this.later = Later.NOTHING;
    this.texts = graph.texts.part(apart.texts());
    this.objects = graph.objects.part(apart.objects());
    this.blueprints = graph.blueprints.part(apart.blueprints());
    this.constants = graph.constants;
  }

  /** Where an object is, and how much was told before it. */
  private record Apart(int from, int to, int texts, int objects, int blueprints) {}

  /** Reads what {@link GraphWriter#begin} has told. */
  public void begin() {
    some();
    for (int left = size(); left > 0; left--) {
      blueprint();
    }
  }

  /**
   * The next graph.
   *
   * @throws java.nio.BufferUnderflowException where the data is cut off
   * @throws IllegalStateException where it is not such data, or of other classes than these
   */
  public @Nullable Object read() {
    return switch (tag()) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case INT -> in.getInt();
      case LONG -> in.getLong();
      case DOUBLE -> in.getDouble();
      case TEXT -> newText();
      case SAME_TEXT -> texts.get(in.getInt());
      case ENUM -> constant(text(), text());
      case ABSENT -> Optional.empty();
      case PRESENT -> Optional.of(some());
      case LIST -> List.of(several());
      case SET -> set();
      case MAP -> map();
      case SORTED_MAP -> sortedMap();
      case STRUCT -> struct();
      case ARRAY -> array();
      case NAMED -> named.get(in.get()).of().apply(text());
      case OBJECT -> object();
      case SAME_OBJECT -> objects.get(in.getInt());
      case LATER -> later();
    };
  }

  /** The next graph, which is there. */
  public Object some() {
    Object value = read();
    if (value == null) {
      throw new IllegalStateException("a value is missing");
    }
    return value;
  }

  private Tag tag() {
    return Tag.of(in.get());
  }

  private String text() {
    return (String) some();
  }

  private String newText() {
    int size = size();
    String text =
        new String(in.array(), in.arrayOffset() + in.position(), size, StandardCharsets.UTF_8);
    in.position(in.position() + size);
    texts.add(text);
    return text;
  }

  private int size() {
    int size = in.getInt();
    if (size < 0 || size > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return size;
  }

  private Object[] several() {
    Object[] elements = new Object[size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = some();
    }
    return elements;
  }

  private Set<Object> set() {
    Object[] elements = several();
    return switch (elements.length) {
      case 0 -> Set.of();
      case 1 -> Set.of(elements[0]);
      default -> Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(elements)));
    };
  }

  private Map<Object, Object> map() {
    int size = size();
    if (size == 0) {
      return NOTHING;
    }
    SequencedMap<Object, Object> map = new LinkedHashMap<>();
    for (int left = size; left > 0; left--) {
      map.put(some(), some());
    }
    return Collections.unmodifiableSequencedMap(map);
  }

  private SortedMap<String, Object> sortedMap() {
    SortedMap<String, Object> map = new TreeMap<>();
    for (int left = size(); left > 0; left--) {
      map.put(text(), some());
    }
    return Collections.unmodifiableSortedMap(map);
  }

  @SuppressWarnings("unchecked") // the writer puts a structure's fields, whose keys are names
  private Struct struct() {
    return Struct.of((Map<String, Object>) some());
  }

  private Object array() {
    Object array = Array.newInstance(own(text()), size());
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, read());
    }
    return array;
  }

  private Object object() {
    Blueprint blueprint = blueprint();
    Object[] parts = new Object[blueprint.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read();
    }
    Object object = blueprint.make(parts);
    objects.add(object);
    return object;
  }

  private Blueprint blueprint() {
    int number = in.getShort();
    if (number == blueprints.size()) {
      blueprints.add(new Blueprint(own(text())));
    }
    return blueprints.get(number);
  }

  private Object later() {
    int size = size();
    int from = in.position();
    Apart apart = new Apart(from, from + size, texts.size(), objects.size(), blueprints.size());
    in.position(apart.to());
    Object object = later.of().apply(() -> new GraphReader(this, apart).some());
    objects.add(object);
    return object;
  }

  private Object constant(String type, String name) {
    Object constant =
        constants
            .computeIfAbsent(
                type,
                key -> {
                  Map<String, Object> byName = new HashMap<>();
                  for (Object each : own(key).getEnumConstants()) {
                    byName.put(((Enum<?>) each).name(), each);
                  }
                  return byName;
                })
            .get(name);
    if (constant == null) {
      throw new IllegalStateException(type + " has no constant " + name);
    }
    return constant;
  }

  private static Class<?> own(String name) {
    if (!name.startsWith(OWN)) {
      throw new IllegalStateException(name + " is none of Atoll's classes");
    }
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
