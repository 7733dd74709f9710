package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.summary.PillarSummary;
import dev.atoll.report.summary.RiskCounts;
import dev.atoll.report.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;

/** The result for other programs: {@code atoll/scan/1}, see docs/output.md. */
public final class JsonReport implements ReportWriter {
  public static final String SCHEMA = "atoll/scan/1";

  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    Summary summary = Summary.of(result);
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      scan(json, result);
      coverage(json, result, summary);
      summary(json, summary);
      parameters(json, result);
      json.writeArrayFieldStart("evaluations");
      for (Evaluation evaluation : result.verdicts().evaluations()) {
        if (isShown(evaluation.status(), options)) {
          EvaluationJson.write(json, evaluation, result.gate());
        }
      }
      json.writeEndArray();
      GateJson.write(json, result.gate());
      AssessmentJson.write(json, result.assessment());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** By which measure the rules judged: those that have one, by rule. */
  private static void parameters(JsonGenerator json, ScanResult result) throws IOException {
    json.writeObjectFieldStart("parameters");
    for (Rule rule :
        result.verdicts().counts().keySet().stream()
            .filter(rule -> rule.params().size() > 0)
            .sorted(Comparator.comparing(Rule::id))
            .toList()) {
      json.writeFieldName(rule.id());
      Values.write(json, rule.params());
    }
    json.writeEndObject();
  }

  private static boolean isShown(Status status, Options options) {
    return switch (status) {
      case FAIL, NOT_EVALUATED -> true;
      case PASS -> options.all();
      case NOT_APPLICABLE -> false;
    };
  }

  private static void scan(JsonGenerator json, ScanResult result) throws IOException {
    ScanInfo info = result.info();
    json.writeObjectFieldStart("scan");
    json.writeStringField("id", info.id());
    json.writeStringField("startedAt", info.startedAt().toString());
    json.writeStringField("finishedAt", info.finishedAt().toString());
    json.writeStringField("source", info.source());
    Json.strings(json, "accounts", info.accounts());
    Json.strings(json, "regions", info.regions());
    Json.strings(
        json,
        "rules",
        result.verdicts().counts().keySet().stream().map(Rule::id).sorted().toList());
    json.writeStringField("atoll", info.atoll());
    json.writeStringField("knowledge", result.knowledge().hash());
    json.writeEndObject();
  }

  private static void coverage(JsonGenerator json, ScanResult result, Summary summary)
      throws IOException {
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("resources", result.resources());
    json.writeNumberField("calls", result.calls());
    json.writeNumberField("evaluations", summary.coverage().evaluations());
    json.writeNumberField("notEvaluated", summary.coverage().counts().notEvaluated());
    EvaluationJson.gaps(json, result.gaps());
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    Counts counts = summary.coverage().counts();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("pass", counts.pass());
    json.writeNumberField("fail", counts.fail());
    json.writeNumberField("notApplicable", counts.notApplicable());
    json.writeNumberField("notEvaluated", counts.notEvaluated());
    json.writeNumberField("accepted", summary.coverage().accepted());
    json.writeFieldName("risks");
    risks(json, summary.risks());
    json.writeObjectFieldStart("byPillar");
    for (PillarSummary pillar : summary.pillars()) {
      json.writeFieldName(pillar.id());
      risks(json, pillar.risks());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void risks(JsonGenerator json, RiskCounts risks) throws IOException {
    json.writeStartObject();
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.id(), risks.of(severity));
    }
    json.writeEndObject();
  }
}
