package dev.atoll.report;

import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Outcomes.Scope;
import dev.atoll.report.json.ComparisonJson;
import dev.atoll.report.markdown.ComparisonMarkdown;
import dev.atoll.report.text.ComparisonTable;
import java.io.IOException;
import java.io.Writer;

/** The output formats of {@code atoll compare}. */
public enum ComparisonFormat {
  TABLE,
  JSON,
  MARKDOWN;

  /** Two results and what is different between them. */
  public record Compared(Scope before, Scope after, Comparison comparison) {}

  /** Writes all of it; leaves {@code out} open. */
  public void write(Compared compared, Options options, Writer out) throws IOException {
    switch (this) {
      case TABLE -> ComparisonTable.write(compared, options, out);
      case JSON -> ComparisonJson.write(compared, out);
      case MARKDOWN -> ComparisonMarkdown.write(compared, out);
    }
  }
}
