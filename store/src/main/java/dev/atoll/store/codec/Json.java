package dev.atoll.store.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of AWS as JSON: one text for one value, whatever order its fields came in. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  public static String write(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Object value) throws IOException {
    switch (value) {
      case Struct struct -> writeFields(out, struct.asMap());
      case Map<?, ?> map -> writeFields(out, map);
      case Iterable<?> list -> {
        out.writeStartArray();
        for (Object each : list) {
          write(out, each);
        }
        out.writeEndArray();
      }
      case Gap gap -> writeFields(out, Map.of("$unseen", gap(gap)));
      case Resource resource -> out.writeString(resource.id());
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      default -> out.writeString(value.toString());
    }
  }

  private static Map<String, String> gap(Gap gap) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("account", gap.account());
    fields.put("region", gap.region());
    fields.put("service", gap.service());
    fields.put("operation", gap.operation());
    fields.put("reason", gap.reason().id());
    gap.permission().ifPresent(permission -> fields.put("permission", permission));
    fields.put("type", gap.type());
    gap.resource().ifPresent(resource -> fields.put("resource", resource));
    fields.put("detail", gap.detail());
    return fields;
  }

  private static void writeFields(JsonGenerator out, Map<?, ?> fields) throws IOException {
    Map<String, Object> sorted = new TreeMap<>();
    fields.forEach((name, value) -> sorted.put(name.toString(), value));
    out.writeStartObject();
    for (Map.Entry<String, Object> field : sorted.entrySet()) {
      out.writeFieldName(field.getKey());
      write(out, field.getValue());
    }
    out.writeEndObject();
  }

  /** The object in a text, its values plain: maps, lists, texts, numbers, booleans. */
  public static Map<String, Object> readObject(String text) {
    try (JsonParser in = FACTORY.createParser(text)) {
      in.nextToken();
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no JSON object");
      }
      return object(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> object(JsonParser in) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      Object value = value(in);
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private static @Nullable Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          Object value = value(in);
          if (value != null) {
            list.add(value);
          }
        }
        yield list;
      }
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** The texts of an object of texts. */
  public static Map<String, String> readTexts(String text) {
    Map<String, String> texts = new LinkedHashMap<>();
    readObject(text).forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }
}
