package dev.atoll.engine.yaml;

import dev.atoll.engine.knowledge.Origin;

/**
 * A problem in a file.
 *
 * @param message what was wrong, and where it is known what would be right
 * @param line the line of the file that it stands in, as written; may be empty
 */
public record Diagnostic(Origin origin, String message, String line) {
  private static final int WIDTH = 96;

  /** {@code file:line:col: message}, the line, and a caret below the place. */
  public String render() {
    if (line.isBlank()) {
      return origin + ": " + message;
    }
    int column = origin.column() - 1;
    int from = column < WIDTH ? 0 : column - WIDTH / 2;
    String shown = line.substring(Math.min(from, line.length()));
    if (shown.length() > WIDTH) {
      shown = shown.substring(0, WIDTH) + "…";
    }
    return "%s: %s%n  %s%n  %s^"
        .formatted(origin, message, shown.replace('\t', ' '), " ".repeat(column - from));
  }
}
