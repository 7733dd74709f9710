package dev.atoll.report.review;

import dev.atoll.engine.review.ClaimCheck;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Options;
import dev.atoll.report.html.ClaimPage;
import dev.atoll.report.json.ClaimJson;
import dev.atoll.report.text.ClaimTable;
import java.io.IOException;
import java.io.Writer;

/** The output formats of {@code atoll review compare}. */
public enum ClaimFormat {
  TABLE,
  JSON,
  HTML;

  /** Claims held against the scan that they were held against. */
  public record Checked(ScanInfo scan, ClaimCheck check) {}

  /** Writes all of it; leaves {@code out} open. */
  public void write(Checked checked, Options options, Writer out) throws IOException {
    switch (this) {
      case TABLE -> ClaimTable.write(checked, options, out);
      case JSON -> ClaimJson.write(checked, out);
      case HTML -> ClaimPage.write(checked, out);
    }
  }
}
