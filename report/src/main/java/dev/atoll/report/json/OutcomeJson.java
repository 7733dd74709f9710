package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Subject;
import java.io.IOException;
import java.util.List;

/** Risks with what identifies them, in the spelling of {@code atoll/scan/1}. */
final class OutcomeJson {
  private OutcomeJson() {}

  static void list(JsonGenerator json, String name, List<Outcome> outcomes) throws IOException {
    json.writeArrayFieldStart(name);
    for (Outcome outcome : outcomes) {
      json.writeStartObject();
      fields(json, outcome);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The fields of a risk, into an object that is open. */
  static void fields(JsonGenerator json, Outcome outcome) throws IOException {
    Subject subject = outcome.subject();
    json.writeStringField("rule", outcome.rule());
    json.writeStringField("severity", outcome.severity().id());
    json.writeObjectFieldStart("resource");
    Json.optional(json, "arn", subject.arn());
    json.writeStringField("type", subject.type());
    json.writeStringField("id", subject.id());
    json.writeStringField("name", subject.name());
    json.writeStringField("account", subject.account());
    json.writeStringField("region", subject.region());
    json.writeEndObject();
    if (!outcome.message().isEmpty()) {
      json.writeStringField("message", outcome.message());
    }
  }
}
