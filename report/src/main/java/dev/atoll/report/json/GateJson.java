package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.gate.Gate;
import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.engine.gate.Gate.Baseline;
import java.io.IOException;

/** What a gate adds to {@code atoll/scan/1}: accepted risks, and what a baseline tells. */
final class GateJson {
  private GateJson() {}

  static void write(JsonGenerator json, Gate gate) throws IOException {
    json.writeArrayFieldStart("accepted");
    for (Accepted accepted : gate.accepted()) {
      json.writeStartObject();
      EvaluationJson.fields(json, accepted.evaluation());
      json.writeObjectFieldStart("exception");
      json.writeStringField("reason", accepted.exception().reason());
      json.writeStringField("owner", accepted.exception().owner());
      json.writeStringField("expires", accepted.exception().expires().toString());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (gate.baseline().isPresent()) {
      Baseline baseline = gate.baseline().get();
      json.writeObjectFieldStart("baseline");
      json.writeNumberField("new", baseline.fresh().size());
      OutcomeJson.list(json, "went", baseline.went());
      OutcomeJson.list(json, "unseen", baseline.unseen());
      json.writeEndObject();
    }
  }
}
