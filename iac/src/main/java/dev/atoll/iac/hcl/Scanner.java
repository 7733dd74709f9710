package dev.atoll.iac.hcl;

import java.util.Optional;

/** Steps through a text; knows spaces, comments, names and where it is. */
final class Scanner {
  static final int MAX_DEPTH = 150;

  private final String file;
  private final String text;
  private final int firstLine;
  private int at;
  private int line;
  private int lineStart;
  private boolean acrossLines;
  private int depth;

  Scanner(String file, String text, int firstLine, int depth) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
    this.line = firstLine;
    this.depth = depth;
  }

  int depth() {
    return depth;
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  Position position() {
    return new Position(file, line, at - lineStart + 1);
  }

  /** Where the text begins. */
  Position start() {
    return new Position(file, firstLine, 1);
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  boolean sees(String expected) {
    return text.startsWith(expected, at);
  }

  char next() {
    char c = peek();
    at++;
    if (c == '\n') {
      line++;
      lineStart = at;
    }
    return c;
  }

  boolean take(String expected) {
    if (!sees(expected)) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      next();
    }
    return true;
  }

  /** Takes what must stand here after spaces. */
  void expect(String expected, String where) {
    skip();
    if (!take(expected)) {
      throw wrong("expected %s %s, found %s".formatted(quoted(expected), where, found()));
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  HclException wrong(String what) {
    return new HclException(position(), what);
  }

  /** What stands here, for people. */
  String found() {
    if (atEnd()) {
      return "the end of the file";
    }
    if (peek() == '\n' || sees("\r\n")) {
      return "the end of the line";
    }
    Optional<String> name = peekName();
    if (name.isPresent()) {
      return quoted(name.get());
    }
    char c = peek();
    return c < ' ' || c == 0x7f || c > 0x7e
        ? "the character U+%04X".formatted((int) c)
        : quoted(String.valueOf(c));
  }

  /** Whether line ends count as spaces from here on; gives what was before. */
  boolean acrossLines(boolean on) {
    boolean before = acrossLines;
    acrossLines = on;
    return before;
  }

  void enter() {
    if (++depth > MAX_DEPTH) {
      throw wrong("nested more than %d deep".formatted(MAX_DEPTH));
    }
  }

  void leave() {
    depth--;
  }

  /** Skips spaces and comments, and line ends where they do not count. */
  void skip() {
    while (!atEnd()) {
      char c = peek();
      if (c == ' ' || c == '\t' || (c == '\r' && peek(1) == '\n')) {
        next();
      } else if (c == '\n' && acrossLines) {
        next();
      } else if (c == '#' || sees("//")) {
        skipLine();
      } else if (sees("/*")) {
        skipComment();
      } else {
        return;
      }
    }
  }

  /** Skips spaces, comments and line ends. */
  void skipLines() {
    boolean before = acrossLines(true);
    skip();
    acrossLines(before);
  }

  private void skipLine() {
    while (!atEnd() && peek() != '\n') {
      next();
    }
  }

  private void skipComment() {
    HclException open = wrong("this comment is never closed: expected \"*/\"");
    take("/*");
    while (!take("*/")) {
      if (atEnd()) {
        throw open;
      }
      next();
    }
  }

  private static boolean starts(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean continues(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /** The name that begins here. */
  Optional<String> peekName() {
    if (!starts(peek())) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < text.length() && continues(text.charAt(end))) {
      end++;
    }
    return Optional.of(text.substring(at, end));
  }

  Optional<String> takeName() {
    Optional<String> name = peekName();
    name.ifPresent(this::take);
    return name;
  }

  String expectName(String what) {
    skip();
    return takeName().orElseThrow(() -> wrong("expected %s, found %s".formatted(what, found())));
  }

  /** The rest of the line, without its end, which is taken too. */
  String takeLine() {
    int begin = at;
    skipLine();
    String taken = text.substring(begin, at);
    if (!atEnd()) {
      next();
    }
    return taken.endsWith("\r") ? taken.substring(0, taken.length() - 1) : taken;
  }
}
