package dev.atoll.report.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A line of RFC 4180. */
final class CsvLine {
  private CsvLine() {}

  static void write(Writer out, List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.write(separator);
      out.write(quoted(harmless(cell)));
      separator = ",";
    }
    out.write("\r\n");
  }

  /** Spreadsheets run what starts like a formula; the apostrophe makes it text. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
