package dev.atoll.report.markdown;

import java.util.List;

/** Text that Markdown must not take for its own. */
final class Markdown {
  private Markdown() {}

  /** Plain text. */
  static String text(String plain) {
    return plain.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }

  /** Text set as code; lines are joined. */
  static String code(String plain) {
    String line = plain.replaceAll("\\s+", " ").strip();
    String fence = line.contains("`") ? "``" : "`";
    String space = fence.length() > 1 ? " " : "";
    return fence + space + line + space + fence;
  }

  /** A row of a table; cells are Markdown already, in which a bar must not end a cell. */
  static String row(List<String> cells) {
    return "| "
        + String.join(
            " | ", cells.stream().map(cell -> cell.replaceAll("(?<!\\\\)\\|", "\\\\|")).toList())
        + " |\n";
  }

  /** The head of a table. */
  static String head(String... titles) {
    return row(List.of(titles)) + "|---".repeat(titles.length) + "|\n";
  }

  /** A block of code. */
  static String block(String language, String code) {
    return "```" + language + "\n" + code.stripTrailing() + "\n```\n";
  }
}
