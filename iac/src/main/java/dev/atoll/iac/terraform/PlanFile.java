package dev.atoll.iac.terraform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.input.InputFile;
import dev.atoll.iac.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code terraform show -json} wrote of a plan or a state: the parts that matter, the rest is
 * skipped while reading.
 *
 * @param changes entries of {@code resource_changes}; for a state, entries made to look like them
 * @param account the account that the plan was made in, where it says so
 */
record PlanFile(
    List<Map<?, ?>> changes,
    Map<?, ?> configuration,
    Map<?, ?> variables,
    Optional<String> account) {
  private static final int MAX_DEPTH = 300;
  private static final long MAX_BYTES = 1L << 29;
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final String HINT =
      "make it with: terraform plan -out=tfplan && terraform show -json tfplan > plan.json";

  /** Throws {@link AtollException} TEMPLATE_INVALID where the file is no plan. */
  static PlanFile read(Path file) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    try (InputStream in = InputFile.open(file, MAX_BYTES);
        JsonParser json = factory.createParser(in)) {
      try {
        return read(file, json);
      } catch (JsonProcessingException e) {
        throw invalid(file + JsonTree.place(json, e) + ": " + JsonTree.reason(e), HINT);
      }
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + " cannot be read: " + InputFile.reason(e),
          "check the path and its permissions; a plan larger than 512 MB is split by"
              + " configurations",
          e);
    }
  }

  private static AtollException invalid(String message, String hint) {
    return new AtollException(ErrorCode.TEMPLATE_INVALID, message, hint);
  }

  private static PlanFile read(Path file, JsonParser in) throws IOException {
    JsonToken first = in.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw invalid(
          file + (first == null ? ": the file is empty" : ": JSON, but not a Terraform plan"),
          HINT);
    }
    boolean known = false;
    List<Map<?, ?>> changes = new ArrayList<>();
    Map<?, ?> configuration = Map.of();
    Map<?, ?> variables = Map.of();
    Optional<String> account = Optional.empty();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "resource_changes" -> {
          known = true;
          if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
              if (in.currentToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(in, "no object");
              }
              changes.add(resource(in));
            }
          }
        }
        case "planned_values" -> {
          known = true;
          in.skipChildren();
        }
        case "values" -> {
          known = true;
          addState(Json.map(Json.map(JsonTree.read(in)).get("root_module")), "", changes);
        }
        case "configuration" -> configuration = Json.map(JsonTree.read(in));
        case "variables" -> variables = Json.map(JsonTree.read(in));
        case "lineage" ->
            throw invalid(
                file + ": a state as Terraform keeps it, which has no fixed form",
                "let Terraform show it: terraform show -json %s > state.json"
                    .formatted(file.getFileName()));
        case "prior_state" -> account = account(in);
        default -> in.skipChildren();
      }
    }
    if (!known) {
      throw invalid(file + ": JSON, but not a Terraform plan", HINT);
    }
    if (in.nextToken() != null) {
      JsonLocation at = in.currentTokenLocation();
      throw invalid(
          "%s:%d:%d: something stands behind the plan"
              .formatted(file, at.getLineNr(), at.getColumnNr()),
          HINT);
    }
    return new PlanFile(changes, configuration, variables, account);
  }

  /** What will be there of a resource; what was there before is half of a plan. */
  private static Map<?, ?> resource(JsonParser in) throws IOException {
    return object(
        in,
        name -> name.equals("change") ? object(in, each -> change(in, each)) : JsonTree.read(in));
  }

  private static @Nullable Object change(JsonParser in, String name) throws IOException {
    if (name.startsWith("before")) {
      in.skipChildren();
      return null;
    }
    return JsonTree.read(in);
  }

  /** Reads the value of a field, where the parser stands. */
  private interface FieldReader {
    @Nullable Object read(String name) throws IOException;
  }

  private static Map<String, Object> object(JsonParser in, FieldReader reader) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return map;
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      Object value = reader.read(name);
      if (value != null) {
        map.put(name, value);
      }
    }
    return map;
  }

  /** What the data source aws_caller_identity gave, found without keeping the state. */
  private static Optional<String> account(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      return Optional.empty();
    }
    Optional<String> account = Optional.empty();
    String type = "";
    int depth = 1;
    while (depth > 0) {
      JsonToken token = in.nextToken();
      if (token == null) {
        return account;
      }
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING) {
        if ("type".equals(in.currentName())) {
          type = in.getText();
        } else if ("account_id".equals(in.currentName())
            && type.equals("aws_caller_identity")
            && ACCOUNT.matcher(in.getText()).matches()) {
          account = Optional.of(in.getText());
        }
      }
    }
    return account;
  }

  private static void addState(Map<?, ?> module, String address, List<Map<?, ?>> changes) {
    for (Object each : Json.list(module.get("resources"))) {
      Map<?, ?> resource = Json.map(each);
      Map<String, @Nullable Object> change =
          Map.of(
              "actions", List.of("no-op"),
              "after", Json.map(resource.get("values")),
              "after_sensitive", Json.map(resource.get("sensitive_values")));
      changes.add(
          Map.of(
              "address", Json.text(resource.get("address")),
              "module_address", address,
              "mode", Json.text(resource.get("mode")),
              "type", Json.text(resource.get("type")),
              "name", Json.text(resource.get("name")),
              "change", change));
    }
    for (Object each : Json.list(module.get("child_modules"))) {
      Map<?, ?> child = Json.map(each);
      addState(child, Json.text(child.get("address")), changes);
    }
  }
}
