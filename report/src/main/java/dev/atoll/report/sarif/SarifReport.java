package dev.atoll.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.gate.Gate.Baseline;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.Words;
import dev.atoll.report.json.Json;
import dev.atoll.report.summary.GapGroup;
import dev.atoll.report.summary.Shown;
import dev.atoll.report.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0. A resource written in a file has a physical location, one that is deployed a logical
 * one, its ARN. What could not be evaluated is told in notifications of the run; as results of kind
 * {@code open} only where all is wanted, because GitHub takes every result for an alert.
 */
public final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    List<Rule> rules =
        result.verdicts().counts().keySet().stream()
            .sorted(Comparator.comparing(Rule::id))
            .toList();
    Map<String, Integer> places = new LinkedHashMap<>();
    rules.forEach(rule -> places.put(rule.id(), places.size()));
    SarifResults results = new SarifResults(places, result.gate());
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool(json, result, rules);
      json.writeObjectFieldStart("automationDetails");
      json.writeStringField("id", "atoll/" + result.info().source() + "/");
      json.writeEndObject();
      invocation(json, result);
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("results");
      for (Shown shown : Shown.of(result, options)) {
        if (options.all() || shown.evaluation().status() != Status.NOT_EVALUATED) {
          results.write(json, shown);
        }
      }
      Optional<Baseline> baseline = result.gate().baseline();
      if (baseline.isPresent()) {
        for (Outcome went : baseline.get().went()) {
          results.absent(json, went);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void tool(JsonGenerator json, ScanResult result, List<Rule> rules)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Atoll");
    json.writeStringField("version", result.info().atoll());
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      SarifRule.write(json, rule, result.knowledge().framework());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(JsonGenerator json, ScanResult result) throws IOException {
    ScanInfo info = result.info();
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeStringField("startTimeUtc", info.startedAt().toString());
    json.writeStringField("endTimeUtc", info.finishedAt().toString());
    json.writeArrayFieldStart("toolExecutionNotifications");
    Summary summary = Summary.of(result);
    if (!summary.coverage().complete()) {
      warning(
          json,
          Words.count(summary.coverage().counts().notEvaluated(), "evaluation")
              + " could not be made; what was not seen is not passed");
    }
    for (GapGroup gap : summary.gaps()) {
      warning(json, notSeen(gap));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void warning(JsonGenerator json, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", "warning");
    SarifRule.text(json, "message", text);
    json.writeEndObject();
  }

  private static String notSeen(GapGroup gap) {
    return "%s was not seen (%s); %s could not be made%s"
        .formatted(
            gap.label(),
            Words.reason(gap.reason()),
            Words.count(gap.evaluations(), "evaluation"),
            gap.permissions().isEmpty()
                ? ""
                : "; it takes " + String.join(", ", gap.permissions()));
  }
}
