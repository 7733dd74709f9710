package dev.atoll.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.aws.review.ToolReports.LensRisks;
import dev.atoll.aws.review.ToolReports.WorkloadRisks;
import dev.atoll.report.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** {@code atoll/workload-risks/1}: the figures of the Tool's report of all workloads. */
final class ToolRisksJson {
  private static final String SCHEMA = "atoll/workload-risks/1";

  private ToolRisksJson() {}

  static void write(List<WorkloadRisks> workloads, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart("workloads");
      for (WorkloadRisks each : workloads) {
        json.writeStartObject();
        json.writeStringField("id", each.id());
        json.writeStringField("name", each.name());
        risks(json, each.risks());
        json.writeArrayFieldStart("lenses");
        for (LensRisks lens : each.lenses()) {
          json.writeStartObject();
          json.writeStringField("arn", lens.lens());
          risks(json, lens.risks());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void risks(JsonGenerator json, Map<String, Integer> risks) throws IOException {
    json.writeObjectFieldStart("questions");
    for (Map.Entry<String, Integer> risk : risks.entrySet()) {
      json.writeNumberField(risk.getKey(), risk.getValue());
    }
    json.writeEndObject();
  }
}
