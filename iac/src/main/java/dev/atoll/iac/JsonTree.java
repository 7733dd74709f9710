package dev.atoll.iac;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as plain Java: Boolean, Long, Double, String, List, Map. */
public final class JsonTree {
  private JsonTree() {}

  /** The value at the parser's current token; null for JSON's null, which maps leave out. */
  public static @Nullable Object read(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String name = in.currentName();
          in.nextToken();
          Object value = read(in);
          if (value != null) {
            map.put(name, value);
          }
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(in));
        }
        yield list;
      }
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT ->
          in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? (Object) in.getDoubleValue()
              : in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** Where a parser found something wrong; it does not always say. */
  public static JsonLocation location(JsonParser in, JsonProcessingException e) {
    return e.getLocation() == null ? in.currentLocation() : e.getLocation();
  }

  /** The same as it follows a file's name. */
  public static String place(JsonParser in, JsonProcessingException e) {
    JsonLocation at = location(in, e);
    return ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  /** What was wrong, for people. */
  public static String reason(JsonProcessingException e) {
    return switch (e) {
      case StreamConstraintsException _ -> "nested too deeply, or a value too long";
      case JsonEOFException _ -> "cut off";
      default ->
          e.getOriginalMessage().startsWith("Duplicate field")
              ? e.getOriginalMessage().replace("Duplicate field", "there are two fields")
              : "not JSON";
    };
  }
}
