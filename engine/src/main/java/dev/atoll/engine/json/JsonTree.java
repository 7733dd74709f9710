package dev.atoll.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value with the line and column, from 1, where it starts. */
public sealed interface JsonTree {
  int line();

  int column();

  record Mapping(Map<String, JsonTree> fields, int line, int column) implements JsonTree {
    /** The value of a field; a null counts as absent. */
    public Optional<JsonTree> get(String name) {
      return Optional.ofNullable(fields.get(name)).filter(value -> !(value instanceof Nothing));
    }
  }

  record Sequence(List<JsonTree> elements, int line, int column) implements JsonTree {}

  record Text(String text, int line, int column) implements JsonTree {}

  record Flag(boolean value, int line, int column) implements JsonTree {}

  /** A number, as it is written. */
  record Amount(String text, int line, int column) implements JsonTree {}

  record Nothing(int line, int column) implements JsonTree {}

  /**
   * All values of a file, one after the other, as programs leave them that append to it.
   *
   * @param code of the failure where the file is no JSON
   * @throws AtollException with the code and the place; FILE_UNREADABLE
   */
  static List<JsonTree> read(Path file, ErrorCode code) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), code);
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + " cannot be read: " + e.getMessage(),
          "check the path and its permissions",
          e);
    }
  }

  /** As {@link #read(Path, ErrorCode)}, from a stream that people know by a name. */
  static List<JsonTree> read(InputStream in, String name, ErrorCode code) throws IOException {
    List<JsonTree> roots = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(in)) {
      while (json.nextToken() != null) {
        roots.add(value(json));
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new AtollException(
          code,
          "%s:%d:%d: not JSON: %s"
              .formatted(name, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()),
          "give the file as the program wrote it",
          e);
    }
    return List.copyOf(roots);
  }

  private static JsonTree value(JsonParser json) throws IOException {
    JsonLocation at = json.currentTokenLocation();
    int line = at.getLineNr();
    int column = at.getColumnNr();
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          fields.put(name, value(json));
        }
        yield new Mapping(fields, line, column);
      }
      case START_ARRAY -> {
        List<JsonTree> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(json));
        }
        yield new Sequence(List.copyOf(elements), line, column);
      }
      case VALUE_STRING -> new Text(json.getText(), line, column);
      case VALUE_TRUE, VALUE_FALSE -> new Flag(json.getBooleanValue(), line, column);
      case VALUE_NULL -> new Nothing(line, column);
      default -> new Amount(json.getText(), line, column);
    };
  }
}
