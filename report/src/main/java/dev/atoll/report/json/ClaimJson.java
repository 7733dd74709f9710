package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.review.ClaimCheck;
import dev.atoll.engine.review.ClaimCheck.Claim;
import dev.atoll.engine.review.ClaimCheck.Contradiction;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.report.review.ClaimFormat.Checked;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** {@code atoll/review-compare/1}, see docs/review.md. */
public final class ClaimJson {
  public static final String SCHEMA = "atoll/review-compare/1";

  private ClaimJson() {}

  public static void write(Checked checked, Writer out) throws IOException {
    ClaimCheck check = checked.check();
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      ReviewJson.scan(json, checked.scan());
      json.writeStringField("answers", check.from());
      json.writeObjectFieldStart("summary");
      json.writeNumberField("answered", check.answered());
      json.writeNumberField("confirmed", check.confirmed());
      json.writeNumberField("contradictions", check.contradictions().size());
      json.writeNumberField("strengths", check.strengths().size());
      json.writeNumberField("unseen", check.unseen().size());
      json.writeNumberField("unproven", check.unproven().size());
      json.writeEndObject();
      json.writeArrayFieldStart("contradictions");
      for (Contradiction each : check.contradictions()) {
        contradiction(json, each);
      }
      json.writeEndArray();
      claims(json, "strengths", check.strengths());
      claims(json, "unseen", check.unseen());
      claims(json, "unproven", check.unproven());
      json.writeObjectFieldStart("unmatched");
      Json.strings(json, "questions", check.unmatched().questions());
      Json.strings(json, "choices", check.unmatched().choices());
      Json.strings(json, "practices", check.unmatched().practices());
      Json.strings(json, "missing", check.unmatched().missing());
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void contradiction(JsonGenerator json, Contradiction each) throws IOException {
    json.writeStartObject();
    claim(json, each.claim());
    json.writeStringField("severity", each.severity().id());
    json.writeNumberField("resources", each.fails());
    Json.strings(json, "places", each.places());
    json.writeArrayFieldStart("rules");
    for (RuleEvidence rule : each.rules()) {
      ReviewJson.rule(json, rule);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void claims(JsonGenerator json, String name, List<Claim> claims)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Claim claim : claims) {
      json.writeStartObject();
      claim(json, claim);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void claim(JsonGenerator json, Claim claim) throws IOException {
    json.writeStringField("question", claim.question().question().code());
    json.writeStringField("questionRisk", claim.question().risk().name());
    json.writeStringField("practice", claim.practice().practice().code());
    json.writeStringField("title", claim.practice().practice().title());
    json.writeStringField("practiceRisk", claim.practice().practice().risk().id());
    json.writeStringField("claimed", claim.standing().status().name());
    json.writeStringField("state", claim.practice().state().name());
  }
}
