package dev.atoll.engine.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a scan or of a baseline, value by value: a result of any size takes no more
 * memory than its risks do.
 */
public final class OutcomesReader {
  public static final String SCAN = "atoll/scan/1";
  public static final String BASELINE = "atoll/baseline/1";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Path file;
  private final Map<String, Section> sections;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Set<String> rules = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();
  private final Set<String> regions = new LinkedHashSet<>();
  private final Map<String, String> measures = new HashMap<>();
  private String schema = "";
  private String source = "";
  private String time = "";

  private OutcomesReader(Path file, Map<String, Section> sections) {
    this.file = file;
    this.sections = sections;
  }

  /**
   * What a file of {@code --format json} or {@code --save-baseline} says.
   *
   * @throws AtollException RESULT_INVALID with the place, FILE_UNREADABLE
   */
  public static Outcomes read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file, in, Map.of());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Something else that a result has. */
  public interface Section {
    /** Reads one value, from its first token to its last. */
    void read(JsonParser json) throws IOException;
  }

  /**
   * As {@link #read(Path)}, to the end of what the file holds.
   *
   * @param in what the file holds; closed then
   * @param sections what else is to be read, by the names of its fields
   * @throws IOException where it cannot be read
   */
  public static Outcomes read(Path file, InputStream in, Map<String, Section> sections)
      throws IOException {
    var reader = new OutcomesReader(file, sections);
    try (JsonParser json = FACTORY.createParser(new BufferedInputStream(in, 1 << 16))) {
      reader.root(json);
    } catch (JsonProcessingException e) {
      throw reader.invalid(e.getLocation(), "not JSON: " + e.getOriginalMessage());
    }
    return new Outcomes(
        new Outcomes.Scope(
            reader.source, reader.time, reader.accounts, reader.regions, reader.rules),
        new Measures(reader.measures),
        List.copyOf(reader.outcomes));
  }

  /** The error of a file that cannot be read. */
  public static AtollException unreadable(Path file, IOException e) {
    return new AtollException(
        ErrorCode.FILE_UNREADABLE,
        file + " cannot be read: " + e.getMessage(),
        "check the path and its permissions",
        e);
  }

  /** Like {@link #read}, but no baseline: that does not say what was looked at. */
  public static Outcomes readScan(Path file) {
    return scan(file, read(file));
  }

  /**
   * The same outcomes.
   *
   * @throws AtollException RESULT_INVALID where they are a baseline's
   */
  public static Outcomes scan(Path file, Outcomes outcomes) {
    if (outcomes.scope().source().isEmpty()) {
      throw new AtollException(
          ErrorCode.RESULT_INVALID,
          file + " does not say what was scanned, so what is missing in it may still be there",
          "give the JSON of a scan as the later result; a baseline can only be the earlier one");
    }
    return outcomes;
  }

  private void root(JsonParser json) throws IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      throw invalid(json.currentLocation(), "the file is empty");
    }
    if (first != JsonToken.START_OBJECT) {
      throw invalid(json.currentTokenLocation(), "this is no result of Atoll");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "schema" -> schema(json);
        case "scan" -> scan(json);
        case "parameters" -> measures(json);
        case "evaluations", "risks" -> outcomes(json, State.OPEN);
        case "accepted" -> outcomes(json, State.ACCEPTED);
        default -> sections.getOrDefault(field, JsonParser::skipChildren).read(json);
      }
    }
    if (schema.isEmpty()) {
      throw invalid(json.currentLocation(), "this is no result of Atoll: it names no schema");
    }
    if (json.nextToken() != null) {
      throw invalid(json.currentTokenLocation(), "something stands behind the result");
    }
  }

  private void schema(JsonParser json) throws IOException {
    schema = text(json, "schema");
    if (!schema.equals(SCAN) && !schema.equals(BASELINE)) {
      throw invalid(
          json.currentTokenLocation(),
          "the schema %s is neither %s nor %s".formatted(schema, SCAN, BASELINE));
    }
  }

  private void scan(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT, "scan");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "source" -> source = text(json, field);
        case "startedAt" -> time = text(json, field);
        case "accounts" -> texts(json, field, accounts);
        case "regions" -> texts(json, field, regions);
        case "rules" -> texts(json, field, rules);
        default -> json.skipChildren();
      }
    }
  }

  private void measures(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT, "parameters");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String rule = json.currentName();
      json.nextToken();
      measures.put(rule, Measures.text(json));
    }
  }

  private void outcomes(JsonParser json, State usual) throws IOException {
    expect(json, JsonToken.START_ARRAY, "evaluations");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var draft = new OutcomeDraft(usual);
      JsonLocation start = json.currentTokenLocation();
      expect(json, JsonToken.START_OBJECT, "evaluation");
      fields(json, "", draft);
      Optional<String> missing = draft.missing();
      if (missing.isPresent()) {
        throw invalid(start, "this evaluation has no " + missing.get());
      }
      rules.add(draft.rule());
      draft.outcome().ifPresent(outcomes::add);
    }
  }

  private void fields(JsonParser json, String prefix, OutcomeDraft draft) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = prefix + json.currentName();
      json.nextToken();
      if (field.equals("resource")) {
        expect(json, JsonToken.START_OBJECT, field);
        fields(json, "resource.", draft);
      } else if (OutcomeDraft.FIELDS.contains(field)) {
        Optional<String> problem = draft.put(field, text(json, field));
        if (problem.isPresent()) {
          throw invalid(json.currentTokenLocation(), problem.get());
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private String text(JsonParser json, String name) throws IOException {
    expect(json, JsonToken.VALUE_STRING, name);
    return json.getText();
  }

  private void texts(JsonParser json, String name, Set<String> into) throws IOException {
    expect(json, JsonToken.START_ARRAY, name);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      into.add(text(json, name));
    }
  }

  private void expect(JsonParser json, JsonToken wanted, String name) {
    if (json.currentToken() != wanted) {
      throw invalid(
          json.currentTokenLocation(),
          "%s is no %s"
              .formatted(
                  name,
                  switch (wanted) {
                    case START_OBJECT -> "object";
                    case START_ARRAY -> "list";
                    default -> "text";
                  }));
    }
  }

  /** Jackson knows no place where it refuses what is too deep or too long. */
  private AtollException invalid(@Nullable JsonLocation place, String message) {
    String where = place == null ? "" : ":" + place.getLineNr() + ":" + place.getColumnNr();
    return new AtollException(
        ErrorCode.RESULT_INVALID,
        file + where + ": " + message,
        "give a file that atoll scan --format json or --save-baseline wrote; was it cut off?");
  }
}
