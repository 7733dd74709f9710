package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.Merged;
import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.engine.review.sync.SyncReport.QuestionSync;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/** {@code atoll/review-sync-report/1}, see docs/review.md. */
public final class SyncJson {
  public static final String SCHEMA = "atoll/review-sync-report/1";

  private SyncJson() {}

  public static void write(SyncReport report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("kind", report.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("workload", report.workload());
      json.writeStringField("name", report.name());
      json.writeStringField("lens", report.lens());
      json.writeStringField("lensVersion", report.lensVersion());
      json.writeArrayFieldStart("questions");
      for (QuestionSync question : report.questions()) {
        question(json, question);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("unmatched");
      Json.strings(json, "questions", report.unmatched().questions());
      Json.strings(json, "choices", report.unmatched().choices());
      Json.strings(json, "practices", report.unmatched().practices());
      Json.strings(json, "missing", report.unmatched().missing());
      json.writeEndObject();
      if (report.milestone().isPresent()) {
        json.writeObjectFieldStart("milestone");
        json.writeNumberField("number", report.milestone().get().number());
        json.writeStringField("name", report.milestone().get().name());
        json.writeEndObject();
      }
      Json.strings(json, "remarks", report.remarks());
      Json.optional(json, "stopped", report.stopped().map(Throwable::getMessage));
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void question(JsonGenerator json, QuestionSync question) throws IOException {
    Merged merged = question.merged();
    json.writeStartObject();
    json.writeStringField("code", question.code());
    json.writeStringField("id", question.id());
    json.writeStringField("outcome", question.outcome().name().toLowerCase(Locale.ROOT));
    Json.optional(json, "message", Optional.of(question.message()).filter(text -> !text.isEmpty()));
    json.writeArrayFieldStart("changes");
    for (Merged.Change change : merged.changes()) {
      json.writeStartObject();
      names(json, question, change.choice());
      choice(json, "from", change.from());
      choice(json, "to", change.to());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("kept");
    for (Merged.Kept kept : merged.kept()) {
      json.writeStartObject();
      names(json, question, kept.choice());
      choice(json, "stands", kept.stands());
      choice(json, "proposed", kept.proposed());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.strings(json, "stale", merged.stale().stream().map(question::practice).toList());
    json.writeBooleanField("applicable", merged.wanted().applicable());
    json.writeStringField("notes", merged.notes().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, QuestionSync question, String choice)
      throws IOException {
    json.writeStringField("practice", question.practice(choice));
    json.writeStringField("choice", choice);
  }

  private static void choice(JsonGenerator json, String name, Standing.Choice choice)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("status", choice.status().name());
    json.writeStringField("reason", choice.reason());
    json.writeStringField("notes", choice.notes());
    json.writeEndObject();
  }
}
