package dev.atoll.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.report.json.Json;
import dev.atoll.report.markdown.Guidance;
import dev.atoll.report.summary.Pillars;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule as SARIF's {@code reportingDescriptor}. */
final class SarifRule {
  private SarifRule() {}

  static void write(JsonGenerator json, Rule rule, Framework framework) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    text(json, "shortDescription", rule.title());
    text(json, "fullDescription", rule.rationale().strip());
    Optional<String> web =
        rule.references().stream().filter(address -> address.startsWith("https://")).findFirst();
    Json.optional(json, "helpUri", web);
    json.writeObjectFieldStart("help");
    json.writeStringField("text", Guidance.text(rule));
    json.writeStringField("markdown", Guidance.markdown(rule));
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    Json.strings(json, "tags", tags(rule, framework));
    json.writeStringField("precision", "very-high");
    json.writeStringField("problem.severity", problem(rule.severity()));
    // it makes an alert one of security, which risks of cost or speed are not
    if (rule.impact().contains(Impact.SECURITY)) {
      json.writeStringField("security-severity", score(rule.severity()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A message object. */
  static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static List<String> tags(Rule rule, Framework framework) {
    return Stream.of(
            rule.impact().stream().map(Impact::id),
            Pillars.of(rule, framework).stream().map(Pillar::id),
            rule.practices().stream())
        .flatMap(tags -> tags)
        .distinct()
        .toList();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  private static String problem(Severity severity) {
    return severity == Severity.LOW ? "recommendation" : level(severity);
  }

  /** In the middle of the ranges in which GitHub reads it: high 7.0–8.9, medium 4.0–6.9, low. */
  private static String score(Severity severity) {
    return switch (severity) {
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }
}
