package dev.atoll.engine.review.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import dev.atoll.engine.review.sync.SyncState.Pending;
import dev.atoll.engine.review.sync.SyncState.Step;
import dev.atoll.engine.review.sync.SyncState.Write;
import java.io.IOException;
import java.io.Writer;

/** Writes what Atoll remembers: {@code atoll/review-sync/1}. */
public final class SyncStateWriter {
  static final String SCHEMA = "atoll/review-sync/1";
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private SyncStateWriter() {}

  public static void write(SyncState state, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("workload", state.workload());
      json.writeStringField("lens", state.lens());
      json.writeStringField("lensVersion", state.lensVersion());
      json.writeArrayFieldStart("questions");
      for (Written written : state.questions().values()) {
        written(json, written);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("pending");
      for (Pending pending : state.pending().values()) {
        json.writeStartObject();
        json.writeFieldName("before");
        StandingJson.write(json, pending.before());
        json.writeFieldName("written");
        written(json, pending.written());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (state.last().isPresent()) {
        last(json, state.last().get());
      }
      json.writeArrayFieldStart("milestones");
      for (Milestone milestone : state.milestones()) {
        json.writeStartObject();
        json.writeNumberField("number", milestone.number());
        json.writeStringField("name", milestone.name());
        json.writeStringField("at", milestone.at().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void last(JsonGenerator json, Write write) throws IOException {
    json.writeObjectFieldStart("last");
    json.writeStringField("at", write.at().toString());
    json.writeBooleanField("finished", write.finished());
    json.writeArrayFieldStart("steps");
    for (Step step : write.steps()) {
      json.writeStartObject();
      json.writeFieldName("before");
      StandingJson.write(json, step.before());
      json.writeFieldName("after");
      StandingJson.write(json, step.after());
      if (step.base().isPresent()) {
        json.writeFieldName("base");
        written(json, step.base().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void written(JsonGenerator json, Written written) throws IOException {
    json.writeStartObject();
    json.writeFieldName("wanted");
    StandingJson.write(json, written.wanted());
    json.writeFieldName("after");
    StandingJson.write(json, written.after());
    json.writeArrayFieldStart("owned");
    for (String id : written.owned().stream().sorted().toList()) {
      json.writeString(id);
    }
    json.writeEndArray();
    json.writeStringField("block", written.block());
    json.writeEndObject();
  }
}
