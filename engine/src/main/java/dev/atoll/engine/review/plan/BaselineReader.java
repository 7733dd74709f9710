package dev.atoll.engine.review.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.compare.OutcomesReader;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the assessment of a scan's JSON; passes over its evaluations without keeping them. */
public final class BaselineReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Path file;
  private final List<String> high = new ArrayList<>();
  private final List<String> medium = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();
  private String schema = "";
  private String time = "";
  private boolean assessed;

  private BaselineReader(Path file) {
    this.file = file;
  }

  /**
   * What a file of {@code atoll scan --format json} says of questions.
   *
   * @throws AtollException RESULT_INVALID with the place, FILE_UNREADABLE
   */
  public static Baseline read(Path file) {
    BaselineReader reader = new BaselineReader(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser json = FACTORY.createParser(in)) {
      reader.root(json);
    } catch (JsonProcessingException e) {
      throw reader.invalid(e.getLocation(), "not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + " cannot be read: " + e.getMessage(),
          "check the path and its permissions",
          e);
    }
    return new Baseline(reader.time, reader.high, reader.medium, reader.failed);
  }

  private void root(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw invalid(json.currentTokenLocation(), "this is no result of Atoll");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "schema" -> schema = json.getText();
        case "scan" -> scan(json);
        case "assessment" -> {
          assessed = true;
          assessment(json);
        }
        default -> json.skipChildren();
      }
    }
    if (!schema.equals(OutcomesReader.SCAN) || !assessed) {
      throw invalid(
          json.currentLocation(),
          "this is no scan with an assessment: give the JSON of atoll scan --format json");
    }
  }

  private void scan(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("finishedAt")) {
        time = json.getText();
      } else {
        json.skipChildren();
      }
    }
  }

  /** Codes come before what is said of them, in questions as in practices. */
  private void assessment(JsonParser json) throws IOException {
    int depth = 0;
    String code = "";
    do {
      JsonToken token = json.currentToken();
      if (token == null) {
        return;
      }
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING) {
        String name = String.valueOf(json.currentName());
        String text = json.getText();
        if (name.equals("code")) {
          code = text;
        } else if (name.equals("risk") && text.equals("HIGH")) {
          high.add(code);
        } else if (name.equals("risk") && text.equals("MEDIUM")) {
          medium.add(code);
        } else if (name.equals("state") && text.equals("NOT_MET")) {
          failed.add(code);
        }
      }
    } while (depth > 0 && json.nextToken() != null);
  }

  private AtollException invalid(JsonLocation at, String message) {
    return new AtollException(
        ErrorCode.RESULT_INVALID,
        "%s:%d:%d: %s".formatted(file, at.getLineNr(), at.getColumnNr(), message),
        "make it anew with atoll scan --format json");
  }
}
