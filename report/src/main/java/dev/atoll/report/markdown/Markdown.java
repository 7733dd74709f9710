package dev.atoll.report.markdown;

import java.util.List;

/** Text that Markdown must not take for its own. */
final class Markdown {
  private Markdown() {}

  /** Plain text. */
  static String text(String plain) {
    return plain.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }

  /** Plain text on one line, in which no {@code @name} calls anybody. */
  static String comment(String plain) {
    return text(clean(plain)).replace("@", "@\u200b");
  }

  /** One line without controls and invisible marks, which could turn the reading direction. */
  private static String clean(String plain) {
    return plain.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").replaceAll("\\p{Cf}", "").strip();
  }

  /** Plain text between tags of HTML. */
  static String html(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Text set as code; lines are joined. */
  static String code(String plain) {
    String line = clean(plain);
    String fence = "`".repeat(longestRun(line) + 1);
    String space = fence.length() > 1 ? " " : "";
    return fence + space + line + space + fence;
  }

  /** How many backticks stand together at most: the fence must be longer. */
  private static int longestRun(String line) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
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
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    return fence + language + "\n" + code.stripTrailing() + "\n" + fence + "\n";
  }
}
