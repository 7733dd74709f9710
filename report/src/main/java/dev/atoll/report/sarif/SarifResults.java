package dev.atoll.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.gate.Gate;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.report.Words;
import dev.atoll.report.json.Json;
import dev.atoll.report.json.Values;
import dev.atoll.report.summary.Fingerprint;
import dev.atoll.report.summary.Shown;
import java.io.IOException;
import java.util.Map;

/** Evaluations as SARIF's {@code result}. */
final class SarifResults {
  /** Changing how it is made means another name. */
  private static final String FINGERPRINT = "atollRisk/v1";

  private final Map<String, Integer> rules;
  private final Gate gate;

  /**
   * @param rules for each rule's id its index among the tool's
   */
  SarifResults(Map<String, Integer> rules, Gate gate) {
    this.rules = rules;
    this.gate = gate;
  }

  void write(JsonGenerator json, Shown shown) throws IOException {
    Evaluation evaluation = shown.evaluation();
    boolean fails = evaluation.status() == Status.FAIL;
    json.writeStartObject();
    rule(json, evaluation.rule().id());
    json.writeStringField("kind", kind(evaluation.status()));
    json.writeStringField("level", fails ? SarifRule.level(evaluation.rule().severity()) : "none");
    SarifRule.text(json, "message", message(evaluation));
    location(json, evaluation.resource());
    fingerprint(json, Fingerprint.of(evaluation));
    if (fails && gate.baseline().isPresent()) {
      json.writeStringField("baselineState", gate.isNew(evaluation) ? "new" : "unchanged");
    }
    if (shown.exception().isPresent()) {
      suppression(json, shown.exception().get());
    }
    properties(json, evaluation);
    json.writeEndObject();
  }

  /** A risk of the baseline that is no more. */
  void absent(JsonGenerator json, Outcome went) throws IOException {
    json.writeStartObject();
    rule(json, went.rule());
    json.writeStringField("level", SarifRule.level(went.severity()));
    SarifRule.text(json, "message", went.subject().name() + " does not have this risk any more");
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    logical(json, went.subject().name(), went.subject().key());
    json.writeEndObject();
    json.writeEndArray();
    fingerprint(json, Fingerprint.of(went));
    json.writeStringField("baselineState", "absent");
    json.writeEndObject();
  }

  private void rule(JsonGenerator json, String id) throws IOException {
    json.writeStringField("ruleId", id);
    Integer index = rules.get(id);
    if (index != null) {
      json.writeNumberField("ruleIndex", index);
    }
  }

  private static String kind(Status status) {
    return switch (status) {
      case FAIL -> "fail";
      case PASS -> "pass";
      case NOT_APPLICABLE -> "notApplicable";
      case NOT_EVALUATED -> "open";
    };
  }

  private static String message(Evaluation evaluation) {
    Rule rule = evaluation.rule();
    return switch (evaluation.status()) {
      case FAIL -> evaluation.message();
      case PASS, NOT_APPLICABLE -> rule.title();
      case NOT_EVALUATED ->
          "%s: not evaluated, because something was not seen: %s"
              .formatted(rule.title(), Words.notSeen(evaluation.gaps()));
    };
  }

  private static void location(JsonGenerator json, Resource resource) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    if (resource.location().isPresent()) {
      Resource.Location location = resource.location().get();
      json.writeObjectFieldStart("physicalLocation");
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", FileUri.of(location.file()));
      json.writeEndObject();
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", location.line());
      json.writeEndObject();
      json.writeEndObject();
    }
    logical(json, resource.name(), resource.key());
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void logical(JsonGenerator json, String name, String key) throws IOException {
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("fullyQualifiedName", key);
    json.writeStringField("kind", "resource");
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void fingerprint(JsonGenerator json, String print) throws IOException {
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, print);
    json.writeEndObject();
  }

  private static void suppression(JsonGenerator json, RiskException exception) throws IOException {
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "external");
    json.writeStringField("status", "accepted");
    json.writeStringField("justification", Words.accepted(exception));
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void properties(JsonGenerator json, Evaluation evaluation) throws IOException {
    Resource resource = evaluation.resource();
    json.writeObjectFieldStart("properties");
    json.writeStringField("type", resource.type());
    json.writeStringField("account", resource.account());
    json.writeStringField("region", resource.region());
    Json.strings(json, "practices", evaluation.rule().practices());
    json.writeObjectFieldStart("evidence");
    for (Map.Entry<String, Object> entry : evaluation.evidence().entrySet()) {
      json.writeFieldName(entry.getKey());
      Values.write(json, entry.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
