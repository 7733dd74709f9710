package dev.atoll.report.ocsf;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Words;
import dev.atoll.report.json.Json;
import dev.atoll.report.json.Values;
import dev.atoll.report.markdown.Guidance;
import dev.atoll.report.summary.Fingerprint;
import dev.atoll.report.summary.Shown;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An evaluation as an OCSF Compliance Finding. Numbers are OCSF's own, each with its caption. */
final class OcsfFinding {
  private static final String VERSION = "1.8.0";
  private final ScanInfo scan;

  OcsfFinding(ScanInfo scan) {
    this.scan = scan;
  }

  void write(JsonGenerator json, Shown shown) throws IOException {
    Evaluation evaluation = shown.evaluation();
    json.writeStartObject();
    pair(json, "activity", 1, "activity_name", "Create");
    json.writeNumberField("category_uid", 2);
    json.writeStringField("category_name", "Findings");
    json.writeNumberField("class_uid", 2003);
    json.writeStringField("class_name", "Compliance Finding");
    json.writeNumberField("type_uid", 200301);
    json.writeStringField("type_name", "Compliance Finding: Create");
    json.writeNumberField("time", scan.finishedAt().toEpochMilli());
    severity(json, evaluation);
    if (shown.exception().isPresent()) {
      pair(json, "status", 3, "status", "Suppressed");
      json.writeStringField("status_detail", Words.accepted(shown.exception().get()));
    } else {
      pair(json, "status", 1, "status", "New");
    }
    json.writeStringField("message", message(evaluation));
    metadata(json);
    cloud(json, evaluation.resource());
    compliance(json, evaluation);
    info(json, evaluation);
    remediation(json, evaluation.rule());
    resources(json, evaluation.resource());
    unmapped(json, evaluation);
    json.writeEndObject();
  }

  private static void pair(JsonGenerator json, String id, int number, String name, String caption)
      throws IOException {
    json.writeNumberField(id + "_id", number);
    json.writeStringField(name, caption);
  }

  private static void severity(JsonGenerator json, Evaluation evaluation) throws IOException {
    if (evaluation.status() != Status.FAIL) {
      pair(json, "severity", 1, "severity", "Informational");
      return;
    }
    Severity severity = evaluation.rule().severity();
    int number =
        switch (severity) {
          case HIGH -> 4;
          case MEDIUM -> 3;
          case LOW -> 2;
        };
    pair(json, "severity", number, "severity", Words.severity(severity));
  }

  private static String message(Evaluation evaluation) {
    return evaluation.status() == Status.FAIL ? evaluation.message() : evaluation.rule().title();
  }

  private void metadata(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeStringField("version", VERSION);
    Json.strings(json, "profiles", List.of("cloud"));
    json.writeStringField("correlation_uid", scan.id());
    json.writeObjectFieldStart("product");
    json.writeStringField("name", "Atoll");
    json.writeStringField("vendor_name", "Atoll");
    json.writeStringField("version", scan.atoll());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void cloud(JsonGenerator json, Resource resource) throws IOException {
    json.writeObjectFieldStart("cloud");
    json.writeStringField("provider", "AWS");
    if (isKnown(resource.account())) {
      json.writeObjectFieldStart("account");
      json.writeStringField("uid", resource.account());
      pair(json, "type", 10, "type", "AWS Account");
      json.writeEndObject();
    }
    if (isKnown(resource.region())) {
      json.writeStringField("region", resource.region());
    }
    json.writeEndObject();
  }

  /** A template often tells neither account nor region. */
  private static boolean isKnown(String place) {
    return !place.equals("unknown");
  }

  private static void compliance(JsonGenerator json, Evaluation evaluation) throws IOException {
    json.writeObjectFieldStart("compliance");
    json.writeStringField("control", evaluation.rule().id());
    json.writeStringField("desc", evaluation.rule().title());
    Json.strings(json, "standards", List.of("AWS Well-Architected Framework"));
    Json.strings(json, "requirements", evaluation.rule().practices());
    switch (evaluation.status()) {
      case PASS, NOT_APPLICABLE -> pair(json, "status", 1, "status", "Pass");
      case NOT_EVALUATED -> pair(json, "status", 2, "status", "Warning");
      case FAIL -> pair(json, "status", 3, "status", "Fail");
    }
    if (!evaluation.gaps().isEmpty()) {
      Json.strings(
          json, "status_details", List.of("not seen: " + Words.notSeen(evaluation.gaps())));
    }
    json.writeEndObject();
  }

  private void info(JsonGenerator json, Evaluation evaluation) throws IOException {
    Rule rule = evaluation.rule();
    json.writeObjectFieldStart("finding_info");
    json.writeStringField("uid", Fingerprint.of(evaluation));
    json.writeStringField("title", rule.title());
    json.writeStringField("desc", rule.rationale().strip());
    json.writeNumberField("created_time", scan.finishedAt().toEpochMilli());
    Json.strings(json, "types", rule.impact().stream().map(Impact::id).toList());
    json.writeObjectFieldStart("analytic");
    json.writeStringField("uid", rule.id());
    json.writeStringField("name", rule.title());
    pair(json, "type", 1, "type", "Rule");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void remediation(JsonGenerator json, Rule rule) throws IOException {
    json.writeObjectFieldStart("remediation");
    json.writeStringField("desc", Guidance.steps(rule));
    Json.strings(json, "references", rule.references());
    json.writeEndObject();
  }

  private static void resources(JsonGenerator json, Resource resource) throws IOException {
    json.writeArrayFieldStart("resources");
    json.writeStartObject();
    json.writeStringField("uid", resource.key());
    json.writeStringField("name", resource.name());
    json.writeStringField("type", resource.type());
    if (isKnown(resource.region())) {
      json.writeStringField("region", resource.region());
    }
    Optional<String> partition =
        resource
            .arn()
            .map(arn -> arn.split(":", 3))
            .filter(parts -> parts.length == 3)
            .map(p -> p[1]);
    Json.optional(json, "cloud_partition", partition);
    if (!resource.tags().isEmpty()) {
      json.writeArrayFieldStart("tags");
      for (Map.Entry<String, String> tag : new TreeMap<>(resource.tags()).entrySet()) {
        json.writeStartObject();
        json.writeStringField("name", tag.getKey());
        json.writeStringField("value", tag.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  /** What OCSF has no place for. */
  private static void unmapped(JsonGenerator json, Evaluation evaluation) throws IOException {
    json.writeObjectFieldStart("unmapped");
    json.writeObjectFieldStart("evidence");
    for (Map.Entry<String, Object> entry : evaluation.evidence().entrySet()) {
      json.writeFieldName(entry.getKey());
      Values.write(json, entry.getValue());
    }
    json.writeEndObject();
    json.writeStringField(
        "permissions",
        evaluation.gaps().stream()
            .flatMap(gap -> gap.permission().stream())
            .distinct()
            .collect(Collectors.joining(" ")));
    json.writeEndObject();
  }
}
