package dev.atoll.engine.gate;

/**
 * A pattern for names: {@code *} stands for any text, {@code ?} for any one character, all else for
 * itself. Takes time in proportion to pattern and text, whatever both are.
 */
public record Glob(String pattern) {

  /** Whether it describes the whole text. */
  public boolean matches(String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int retry = 0;
    while (in < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        retry = in;
      } else if (at < pattern.length()
          && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(in))) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++retry;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
