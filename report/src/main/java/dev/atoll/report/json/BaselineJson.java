package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.compare.OutcomesReader;
import java.io.IOException;
import java.io.Writer;

/**
 * The open risks of a result, to be known in later ones. The same risks give the same bytes, so
 * that a baseline under version control changes only where they do.
 */
public final class BaselineJson {
  private BaselineJson() {}

  public static void write(ScanResult result, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", OutcomesReader.BASELINE);
      json.writeArrayFieldStart("risks");
      for (Outcome outcome : Outcomes.of(result).outcomes()) {
        if (outcome.state() == State.OPEN) {
          json.writeStartObject();
          // a message tells of values that come and go
          OutcomeJson.fields(json, outcome.withoutMessage());
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
