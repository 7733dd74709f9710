package dev.atoll.engine.review.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.review.Standing;
import java.io.IOException;
import java.util.Map;

/** Answers in the Tool's own shape, so that what is kept can be read as an export of the Tool. */
public final class StandingJson {
  private StandingJson() {}

  public static void write(JsonGenerator json, Standing standing) throws IOException {
    json.writeStartObject();
    json.writeStringField("QuestionId", standing.question());
    json.writeStringField("PillarId", standing.pillar());
    json.writeBooleanField("IsApplicable", standing.applicable());
    json.writeStringField("Reason", standing.reason());
    json.writeArrayFieldStart("Choices");
    for (String id : standing.offered()) {
      json.writeStartObject();
      json.writeStringField("ChoiceId", id);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ChoiceAnswers");
    for (Map.Entry<String, Standing.Choice> choice : standing.choices().entrySet()) {
      json.writeStartObject();
      json.writeStringField("ChoiceId", choice.getKey());
      json.writeStringField("Status", choice.getValue().status().name());
      json.writeStringField("Reason", choice.getValue().reason());
      json.writeStringField("Notes", choice.getValue().notes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("Notes", standing.notes());
    json.writeEndObject();
  }
}
