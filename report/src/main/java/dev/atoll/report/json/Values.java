package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.expression.Unknown;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of the engine as JSON. */
public final class Values {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Values() {}

  /**
   * Writes any value that evidence may carry: a resource as its id, times and durations as ISO-8601
   * text, what was not seen as {@code {"notSeen": "DescribeDBInstances (denied)"}}.
   */
  public static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Boolean bool -> json.writeBoolean(bool);
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Double number when Double.isFinite(number) -> json.writeNumber(number);
      case Resource resource -> json.writeString(resource.id());
      case Struct struct -> entries(json, struct.asMap());
      case SequencedMap<?, ?> map -> entries(json, map);
      case Map<?, ?> map -> {
        // what has no order of its own, as tags, has another one in every run
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, each) -> sorted.put(String.valueOf(key), each));
        entries(json, sorted);
      }
      case Iterable<?> list -> {
        json.writeStartArray();
        for (Object element : list) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case Gap gap -> notSeen(json, gap);
      case Unknown(var gaps) when !gaps.isEmpty() -> notSeen(json, gaps.getFirst());
      default -> json.writeString(value.toString());
    }
  }

  private static void entries(JsonGenerator json, Map<?, ? extends @Nullable Object> map)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ? extends @Nullable Object> entry : map.entrySet()) {
      json.writeFieldName(String.valueOf(entry.getKey()));
      write(json, entry.getValue());
    }
    json.writeEndObject();
  }

  /** The value as compact JSON. */
  public static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void notSeen(JsonGenerator json, Gap gap) throws IOException {
    json.writeStartObject();
    json.writeStringField("notSeen", gap.operation() + " (" + gap.reason().id() + ")");
    json.writeEndObject();
  }
}
