package dev.atoll.report;

import dev.atoll.report.asff.AsffReport;
import dev.atoll.report.csv.CsvReport;
import dev.atoll.report.html.HtmlReport;
import dev.atoll.report.json.JsonReport;
import dev.atoll.report.junit.JunitReport;
import dev.atoll.report.markdown.MarkdownReport;
import dev.atoll.report.ocsf.OcsfReport;
import dev.atoll.report.sarif.SarifReport;
import dev.atoll.report.text.TableReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The output formats of {@code --format}. */
public enum ReportFormat {
  TABLE,
  JSON,
  HTML,
  CSV,
  SARIF,
  JUNIT,
  OCSF,
  ASFF,
  MARKDOWN;

  public ReportWriter writer() {
    return switch (this) {
      case TABLE -> new TableReport();
      case JSON -> new JsonReport();
      case HTML -> new HtmlReport();
      case CSV -> new CsvReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JunitReport();
      case OCSF -> new OcsfReport();
      case ASFF -> new AsffReport();
      case MARKDOWN -> new MarkdownReport();
    };
  }

  /** The spelling on the command line: {@code table}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that files of this ending have: that of the id, and Markdown's {@code md}. */
  public static Optional<ReportFormat> ofEnding(String ending) {
    String id = ending.equals("md") ? MARKDOWN.id() : ending;
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }
}
