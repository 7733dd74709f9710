package dev.atoll.report.markdown;

import dev.atoll.report.Words;
import java.util.List;

/** A text that stays below what a comment may hold, and says how much it leaves out. */
final class Comment {
  /** GitHub takes 65,536 characters; the difference is for closing what is open. */
  private static final int MOST = 60_000;

  private final StringBuilder text = new StringBuilder();

  /** What has to be in it, and is short. */
  void always(String part) {
    text.append(part);
  }

  /** Whether there is room for so much more. */
  boolean hasRoom(String part) {
    return text.length() + part.length() < MOST;
  }

  /** The parts that there is room for, and the count of the others. */
  void list(List<String> parts, String one, String many) {
    int left = parts.size();
    for (String part : parts) {
      if (!hasRoom(part)) {
        text.append("\n… and ")
            .append(Words.count(left, "more " + one, "more " + many))
            .append('\n');
        return;
      }
      text.append(part);
      left--;
    }
  }

  /** Lines that open on demand; nothing where there are none. */
  void folded(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append("\n<details><summary>").append(title).append("</summary>\n\n");
      list(lines, "line", "lines");
      text.append("\n</details>\n");
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
