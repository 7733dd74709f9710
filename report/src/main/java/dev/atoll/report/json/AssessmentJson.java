package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.assess.Assessment;
import dev.atoll.engine.assess.Assessment.PillarState;
import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionState;
import java.io.IOException;

/** The {@code assessment} of the JSON result. */
final class AssessmentJson {
  private AssessmentJson() {}

  static void write(JsonGenerator json, Assessment assessment) throws IOException {
    json.writeObjectFieldStart("assessment");
    json.writeStringField("lens", assessment.lens());
    json.writeStringField("workload", assessment.workload());
    json.writeArrayFieldStart("pillars");
    for (PillarState pillar : assessment.pillars()) {
      json.writeStartObject();
      json.writeStringField("id", pillar.pillar().id());
      json.writeArrayFieldStart("questions");
      for (QuestionState question : pillar.questions()) {
        json.writeStartObject();
        json.writeStringField("code", question.question().code());
        json.writeStringField("risk", question.risk().name());
        json.writeArrayFieldStart("practices");
        for (PracticeState practice : question.practices()) {
          practice(json, practice);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void practice(JsonGenerator json, PracticeState state) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", state.practice().code());
    json.writeStringField("state", state.state().name());
    json.writeStringField("evidenced", state.practice().evidenced().id());
    json.writeNumberField("pass", state.counts().pass());
    json.writeNumberField("fail", state.counts().fail());
    json.writeNumberField("notEvaluated", state.counts().notEvaluated());
    json.writeEndObject();
  }
}
