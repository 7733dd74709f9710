package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.gate.Gate;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Resource;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** One evaluation of {@code atoll/scan/1}. */
final class EvaluationJson {
  private EvaluationJson() {}

  static void write(JsonGenerator json, Evaluation evaluation, Gate gate) throws IOException {
    json.writeStartObject();
    fields(json, evaluation);
    if (gate.isNew(evaluation)) {
      json.writeBooleanField("new", true);
    }
    json.writeEndObject();
  }

  /** The fields of an evaluation, into an object that is open. */
  static void fields(JsonGenerator json, Evaluation evaluation) throws IOException {
    json.writeStringField("rule", evaluation.rule().id());
    json.writeStringField("status", evaluation.status().name());
    json.writeStringField("severity", evaluation.rule().severity().id());
    Json.strings(json, "impact", evaluation.rule().impact().stream().map(Impact::id).toList());
    Json.strings(json, "practices", evaluation.rule().practices());
    resource(json, evaluation.resource());
    json.writeStringField("message", evaluation.message());
    json.writeObjectFieldStart("evidence");
    for (Map.Entry<String, Object> entry : evaluation.evidence().entrySet()) {
      json.writeFieldName(entry.getKey());
      Values.write(json, entry.getValue());
    }
    json.writeEndObject();
    gaps(json, evaluation.gaps());
  }

  private static void resource(JsonGenerator json, Resource resource) throws IOException {
    json.writeObjectFieldStart("resource");
    Json.optional(json, "arn", resource.arn());
    json.writeStringField("type", resource.type());
    json.writeStringField("id", resource.id());
    json.writeStringField("name", resource.name());
    json.writeStringField("account", resource.account());
    json.writeStringField("region", resource.region());
    json.writeObjectFieldStart("tags");
    for (Map.Entry<String, String> tag : new TreeMap<>(resource.tags()).entrySet()) {
      json.writeStringField(tag.getKey(), tag.getValue());
    }
    json.writeEndObject();
    if (resource.location().isPresent()) {
      Resource.Location location = resource.location().get();
      json.writeObjectFieldStart("location");
      json.writeStringField("file", location.file());
      json.writeNumberField("line", location.line());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static void gaps(JsonGenerator json, Collection<Gap> gaps) throws IOException {
    json.writeArrayFieldStart("gaps");
    for (Gap gap : gaps) {
      json.writeStartObject();
      json.writeStringField("account", gap.account());
      json.writeStringField("region", gap.region());
      json.writeStringField("service", gap.service());
      json.writeStringField("operation", gap.operation());
      json.writeStringField("reason", gap.reason().id());
      Json.optional(json, "permission", gap.permission());
      json.writeStringField("type", gap.type());
      Json.optional(json, "resource", gap.resource());
      json.writeStringField("detail", gap.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
