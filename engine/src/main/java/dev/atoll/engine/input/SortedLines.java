package dev.atoll.engine.input;

import java.util.Optional;

/**
 * Lines in the order of their characters, of which somebody needs few: none is taken apart before
 * it is asked for.
 *
 * @param text the lines, each with its end
 * @param separator what sets the key that a line begins with apart from the rest; no key holds it,
 *     nor a character before it
 */
public record SortedLines(String text, char separator) {
  /** The line with a key; empty where there is none. */
  public Optional<String> of(String key) {
    int from = 0;
    int to = text.length();
    while (from < to) {
      int start = text.lastIndexOf('\n', (from + to) / 2 - 1) + 1;
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end);
      if (line.startsWith(key)
          && (line.length() == key.length() || line.charAt(key.length()) == separator)) {
        return Optional.of(line);
      }
      if (line.compareTo(key) < 0) {
        from = start + line.length() + 1;
      } else {
        to = start;
      }
    }
    return Optional.empty();
  }
}
