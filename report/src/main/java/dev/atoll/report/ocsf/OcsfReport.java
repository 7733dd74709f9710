package dev.atoll.report.ocsf;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.json.Json;
import dev.atoll.report.summary.Shown;
import java.io.IOException;
import java.io.Writer;

/** OCSF 1.8.0: a list of Compliance Findings (class 2003), with the cloud profile. */
public final class OcsfReport implements ReportWriter {
  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    OcsfFinding findings = new OcsfFinding(result.info());
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Shown shown : Shown.of(result, options)) {
        findings.write(json, shown);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }
}
