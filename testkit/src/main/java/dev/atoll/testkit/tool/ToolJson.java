package dev.atoll.testkit.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies as plain values and back. */
final class ToolJson {
  private ToolJson() {}

  /** Maps, lists, texts, whole numbers, flags; what is null is left out. */
  static Map<String, Object> read(byte[] body) {
    if (body.length == 0) {
      return Map.of();
    }
    try {
      List<JsonTree> roots =
          JsonTree.read(new ByteArrayInputStream(body), "the body", ErrorCode.USAGE);
      if (roots.size() == 1 && roots.getFirst() instanceof JsonTree.Mapping map) {
        return plain(map);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw ToolError.invalid("the body is no object");
  }

  private static Map<String, Object> plain(JsonTree.Mapping map) {
    Map<String, Object> plain = new LinkedHashMap<>();
    map.fields()
        .forEach((name, value) -> {
          if (!(value instanceof JsonTree.Nothing)) {
            plain.put(name, plain(value));
          }
        });
    return plain;
  }

  private static Object plain(JsonTree tree) {
    return switch (tree) {
      case JsonTree.Mapping map -> plain(map);
      case JsonTree.Sequence list -> list.elements().stream().map(ToolJson::plain).toList();
      case JsonTree.Text text -> text.text();
      case JsonTree.Flag flag -> flag.value();
      case JsonTree.Amount amount -> Long.parseLong(amount.text());
      case JsonTree.Nothing _ -> "";
    };
  }

  static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case Iterable<?> list -> {
        json.writeStartArray();
        for (Object each : list) {
          write(json, each);
        }
        json.writeEndArray();
      }
      case Boolean flag -> json.writeBoolean(flag);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }
}
