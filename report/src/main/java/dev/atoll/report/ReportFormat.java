package dev.atoll.report;

import dev.atoll.report.csv.CsvReport;
import dev.atoll.report.html.HtmlReport;
import dev.atoll.report.json.JsonReport;
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
  CSV;

  public ReportWriter writer() {
    return switch (this) {
      case TABLE -> new TableReport();
      case JSON -> new JsonReport();
      case HTML -> new HtmlReport();
      case CSV -> new CsvReport();
    };
  }

  /** The spelling on the command line: {@code table}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this id; empty where there is none. */
  public static Optional<ReportFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }
}
