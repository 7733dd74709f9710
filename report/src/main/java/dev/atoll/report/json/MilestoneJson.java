package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.StandingJson;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** {@code atoll/milestone/1}: a milestone's answers, in the Tool's shape; see docs/review.md. */
public final class MilestoneJson {
  public static final String SCHEMA = "atoll/milestone/1";

  private MilestoneJson() {}

  /**
   * Writes it.
   *
   * @param risks how many questions are at which risk, by pillar
   */
  public static void write(
      Milestone milestone,
      String lens,
      String version,
      Map<String, Map<String, Integer>> risks,
      List<Standing> answers,
      Writer out)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeNumberField("MilestoneNumber", milestone.number());
      json.writeStringField("MilestoneName", milestone.name());
      json.writeStringField("RecordedAt", milestone.at().toString());
      json.writeStringField("LensAlias", lens);
      json.writeStringField("LensVersion", version);
      json.writeObjectFieldStart("RiskCounts");
      for (Map.Entry<String, Map<String, Integer>> pillar : risks.entrySet()) {
        json.writeObjectFieldStart(pillar.getKey());
        for (Map.Entry<String, Integer> risk : pillar.getValue().entrySet()) {
          json.writeNumberField(risk.getKey(), risk.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeArrayFieldStart("Answers");
      for (Standing answer : answers) {
        StandingJson.write(json, answer);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
