package dev.atoll.iac.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.atoll.engine.expression.policy.OpenPolicy;
import dev.atoll.iac.JsonTree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of templates: ways into them, and their JSON. */
public final class Values {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String EFFECT = "Effect";

  private Values() {}

  /**
   * What stands at a path; null where nothing does. A list of one, as Terraform writes a block, is
   * stepped through; a longer one gives a list.
   */
  public static @Nullable Object at(@Nullable Object value, List<String> path) {
    Object at = value;
    for (int i = 0; i < path.size() && at != null; i++) {
      switch (at) {
        case Map<?, ?> map -> at = map.get(path.get(i));
        case Unresolved unresolved -> {
          return unresolved;
        }
        case List<?> list -> {
          return each(list, path.subList(i, path.size()));
        }
        default -> at = null;
      }
    }
    return at;
  }

  private static @Nullable Object each(List<?> list, List<String> rest) {
    List<Object> found = new ArrayList<>();
    for (Object element : list) {
      Object value = at(element, rest);
      if (value != null) {
        found.add(value);
      }
    }
    if (list.size() == 1) {
      return found.isEmpty() ? null : found.getFirst();
    }
    return found.isEmpty() ? null : found;
  }

  /** What a JSON text holds; anything else as it is. */
  static Object parsed(Object value) {
    if (!(value instanceof String text) || !(text.startsWith("[") || text.startsWith("{"))) {
      return value;
    }
    try (JsonParser in = JSON.createParser(text)) {
      in.nextToken();
      Object parsed = JsonTree.read(in);
      return parsed == null ? value : parsed;
    } catch (IOException e) {
      return value;
    }
  }

  /**
   * The value as JSON text; empty where part of it is not known and matters. In a statement of a
   * policy, a text that is not known has a stand-in: the rest can be judged.
   */
  static Optional<String> json(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      if (!write(out, value, false)) {
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(text.toString());
  }

  private static boolean write(JsonGenerator out, Object value, boolean policy) throws IOException {
    switch (value) {
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          String name = entry.getKey().toString();
          out.writeFieldName(name);
          // a statement that may allow or deny says nothing
          boolean open = (policy || map.containsKey(EFFECT)) && !name.equals(EFFECT);
          if (!write(out, entry.getValue(), open)) {
            return false;
          }
        }
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        for (Object element : list) {
          if (!write(out, element, policy)) {
            return false;
          }
        }
        out.writeEndArray();
      }
      case Unresolved unresolved -> {
        if (unresolved.text().isEmpty() && !policy) {
          return false;
        }
        out.writeString(unresolved.text().orElse(OpenPolicy.STAND_IN));
      }
      case Boolean flag -> out.writeBoolean(flag);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      default -> out.writeString(value.toString());
    }
    return true;
  }
}
