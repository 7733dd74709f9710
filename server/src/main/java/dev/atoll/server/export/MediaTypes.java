package dev.atoll.server.export;

import dev.atoll.report.ReportFormat;

/** What a report is to whoever downloads it. */
final class MediaTypes {
  private MediaTypes() {}

  static String of(ReportFormat format) {
    return switch (format) {
      case TABLE -> "text/plain;charset=UTF-8";
      case JSON, OCSF, ASFF -> "application/json";
      case HTML -> "text/html;charset=UTF-8";
      case CSV -> "text/csv;charset=UTF-8";
      case SARIF -> "application/sarif+json";
      case JUNIT -> "application/xml";
      case MARKDOWN -> "text/markdown;charset=UTF-8";
    };
  }

  /** What a file name of it ends with, the dot included. */
  static String ending(ReportFormat format) {
    return switch (format) {
      case TABLE -> ".txt";
      case JSON -> ".json";
      case HTML -> ".html";
      case CSV -> ".csv";
      case SARIF -> ".sarif";
      case JUNIT -> ".junit.xml";
      case OCSF -> ".ocsf.json";
      case ASFF -> ".asff.json";
      case MARKDOWN -> ".md";
    };
  }
}
