package dev.atoll.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.report.Words;
import dev.atoll.report.summary.RiskGroup;
import dev.atoll.report.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources behind the risks as JSON within the page: columns of numbers into a table of texts,
 * each of which stands there once. The rows of a rule follow one another.
 */
final class RiskData {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .characterEscapes(new NoMarkup())
          .build();

  private RiskData() {}

  static void write(ScanResult result, Summary summary, Writer out) throws IOException {
    RowTable table = RowTable.of(summary.groups());
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      labels(json, result);
      rules(json, summary.groups());
      json.writeObjectFieldStart("rows");
      for (Map.Entry<String, int[]> column : table.columns().entrySet()) {
        json.writeFieldName(column.getKey());
        json.writeArray(column.getValue(), 0, column.getValue().length);
      }
      json.writeEndObject();
      strings(json, "strings", table.strings());
      json.writeEndObject();
    }
  }

  /** What people read for an id, in the order in which to offer it. */
  private static void labels(JsonGenerator json, ScanResult result) throws IOException {
    json.writeObjectFieldStart("labels");
    json.writeObjectFieldStart("severity");
    for (Severity severity : Severity.values()) {
      json.writeStringField(severity.id(), Words.severity(severity));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("pillar");
    for (Pillar pillar : result.knowledge().framework().pillars()) {
      json.writeStringField(pillar.id(), pillar.name());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("impact");
    for (Impact impact : Impact.values()) {
      json.writeStringField(impact.id(), Words.capital(Words.impact(impact)));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rules(JsonGenerator json, List<RiskGroup> groups) throws IOException {
    json.writeArrayFieldStart("rules");
    int from = 0;
    for (RiskGroup group : groups) {
      Rule rule = group.rule();
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("title", rule.title());
      json.writeStringField("type", rule.resource().name());
      json.writeStringField("service", rule.resource().service().title());
      json.writeStringField("severity", rule.severity().id());
      strings(json, "impact", rule.impact().stream().map(Impact::id).toList());
      strings(json, "pillars", group.pillars().stream().map(Pillar::id).toList());
      strings(json, "practices", rule.practices());
      json.writeNumberField("from", from);
      from += group.fails().size();
      json.writeNumberField("to", from);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** No text within may end the script element, or begin a comment or another element. */
  private static final class NoMarkup extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      for (char c : "<>&".toCharArray()) {
        codes[c] = ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int point) {
      return null;
    }
  }
}
