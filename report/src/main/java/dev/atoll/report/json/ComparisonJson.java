package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Comparison.Pair;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcomes.Scope;
import dev.atoll.report.ComparisonFormat.Compared;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code atoll/compare/1}, see docs/gate.md. */
public final class ComparisonJson {
  public static final String SCHEMA = "atoll/compare/1";

  private ComparisonJson() {}

  public static void write(Compared compared, Writer out) throws IOException {
    Comparison comparison = compared.comparison();
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      scope(json, "before", compared.before());
      scope(json, "after", compared.after());
      json.writeObjectFieldStart("summary");
      json.writeNumberField("appeared", comparison.appeared().size());
      json.writeNumberField("went", comparison.went().size());
      json.writeNumberField("changed", comparison.changed().size());
      json.writeNumberField("unseen", comparison.unseen().size());
      json.writeNumberField("same", comparison.same());
      json.writeEndObject();
      pairs(json, "appeared", comparison.appeared());
      OutcomeJson.list(json, "went", comparison.went());
      pairs(json, "changed", comparison.changed());
      OutcomeJson.list(json, "unseen", comparison.unseen());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void scope(JsonGenerator json, String name, Scope scope) throws IOException {
    json.writeObjectFieldStart(name);
    text(json, "source", scope.source());
    text(json, "startedAt", scope.time());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    Json.optional(json, name, Optional.of(text).filter(known -> !known.isEmpty()));
  }

  private static void pairs(JsonGenerator json, String name, List<Pair> pairs) throws IOException {
    json.writeArrayFieldStart(name);
    for (Pair pair : pairs) {
      json.writeStartObject();
      OutcomeJson.fields(json, pair.after());
      json.writeStringField("state", state(pair.after()));
      if (pair.before().isPresent()) {
        Outcome before = pair.before().get();
        json.writeObjectFieldStart("before");
        json.writeStringField("state", state(before));
        json.writeStringField("severity", before.severity().id());
        text(json, "message", before.message());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String state(Outcome outcome) {
    return outcome.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
