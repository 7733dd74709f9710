package dev.atoll.report.junit;

import java.io.IOException;
import java.io.Writer;

/** Writes XML 1.0, indented; every text is escaped, and what XML cannot hold is replaced. */
final class Xml {
  private final Writer out;
  private int depth;

  Xml(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  void open(String name, String... attributes) throws IOException {
    start(name, attributes);
    out.write(">\n");
    depth++;
  }

  void close(String name) throws IOException {
    depth--;
    out.write("  ".repeat(depth) + "</" + name + ">\n");
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws IOException {
    start(name, attributes);
    out.write("/>\n");
  }

  /** An element with text in it. */
  void text(String name, String text, String... attributes) throws IOException {
    start(name, attributes);
    out.write(">" + escaped(text) + "</" + name + ">\n");
  }

  private void start(String name, String... attributes) throws IOException {
    out.write("  ".repeat(depth) + "<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
    }
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
          }
        });
    return safe.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
