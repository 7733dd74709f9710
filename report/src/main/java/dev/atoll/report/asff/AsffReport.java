package dev.atoll.report.asff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.Resource;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.json.Json;
import dev.atoll.report.summary.Shown;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of findings in the AWS Security Finding Format, as {@code aws securityhub
 * batch-import-findings} takes them. Security Hub is of accounts, so a result without them fails.
 */
public final class AsffReport implements ReportWriter {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    List<Shown> all = Shown.of(result, options);
    all.forEach(shown -> check(shown.evaluation().resource()));
    AsffFinding findings = new AsffFinding(result.info());
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Shown shown : all) {
        findings.write(json, shown);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void check(Resource resource) {
    if (!ACCOUNT.matcher(resource.account()).matches() || resource.region().equals("unknown")) {
      throw new AtollException(
          ErrorCode.USAGE,
          "asff needs the account and region of %s, which are not known".formatted(resource.id()),
          "asff is for scans of live accounts; for templates take sarif, junit or json");
    }
  }
}
