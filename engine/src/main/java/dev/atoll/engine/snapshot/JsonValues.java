package dev.atoll.engine.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.OpenList;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Configurations as JSON and back; the shape tells texts from times and structures from maps. */
final class JsonValues {
  private static final String UNSEEN = "$unseen";

  private JsonValues() {}

  static void write(JsonGenerator out, Object value) throws IOException {
    switch (value) {
      case Struct struct -> writeFields(out, struct.asMap());
      case Map<?, ?> map -> writeFields(out, map);
      // its length is not known either, which a list with a gap in it would not say
      case OpenList list -> write(out, list.rest());
      case List<?> list -> {
        out.writeStartArray();
        for (Object each : list) {
          write(out, each);
        }
        out.writeEndArray();
      }
      case Gap gap -> {
        out.writeStartObject();
        out.writeFieldName(UNSEEN);
        JsonGaps.write(out, gap);
        out.writeEndObject();
      }
      case Boolean flag -> out.writeBoolean(flag);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      default -> out.writeString(value.toString());
    }
  }

  private static void writeFields(JsonGenerator out, Map<?, ?> fields) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      out.writeFieldName(field.getKey().toString());
      write(out, field.getValue());
    }
    out.writeEndObject();
  }

  static Struct readStruct(JsonParser in, @Nullable StructShape shape) throws IOException {
    Object value = read(in, shape == null ? Scalar.ANY : new Structure(shape));
    return switch (value) {
      case Struct struct -> struct;
      case Map<?, ?> map -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, each) -> fields.put(name.toString(), each));
        yield Struct.of(fields);
      }
      case null, default -> throw new IOException("a configuration is an object");
    };
  }

  /** The value at the parser's current token. */
  private static @Nullable Object read(JsonParser in, Shape shape) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> readObject(in, shape);
      case START_ARRAY -> {
        Shape element = shape instanceof ListOf(Shape inner) ? inner : Scalar.ANY;
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          Object value = read(in, element);
          if (value != null) {
            list.add(value);
          }
        }
        yield List.copyOf(list);
      }
      case VALUE_STRING -> shape == Scalar.TIMESTAMP ? time(in.getText()) : in.getText();
      case VALUE_NUMBER_INT ->
          shape == Scalar.DOUBLE ? (Object) in.getDoubleValue() : in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Object readObject(JsonParser in, Shape shape) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      if (name.equals(UNSEEN)) {
        Gap gap = JsonGaps.read(in);
        in.nextToken();
        return gap;
      }
      Object value = read(in, fieldShape(shape, name));
      if (value != null) {
        fields.put(name, value);
      }
    }
    return shape instanceof Structure ? Struct.of(fields) : Collections.unmodifiableMap(fields);
  }

  private static Shape fieldShape(Shape shape, String name) {
    return switch (shape) {
      case Structure(var struct) -> struct.field(name).orElse(Scalar.ANY);
      case MapOf(Shape value) -> value;
      case ListOf _, Scalar _ -> Scalar.ANY;
    };
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new UncheckedIOException(new IOException(text + " is no time", e));
    }
  }
}
