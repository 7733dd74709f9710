package dev.atoll.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as all formats can carry it. */
public final class Texts {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Texts() {}

  /** A stretch of text. */
  public record Span(String text, boolean code) {}

  /**
   * Without what XML forbids or what turns the order of letters around: names of resources come
   * from outside.
   */
  public static String clean(String raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(c -> {
          if (c == '\n' || c == '\t') {
            clean.append(' ');
          } else if (allowed(c)) {
            clean.appendCodePoint(c);
          } else {
            clean.append('\uFFFD');
          }
        });
    return clean.toString();
  }

  private static boolean allowed(int c) {
    boolean control = Character.getType(c) == Character.CONTROL;
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !turns && !half && c != 0xFFFE && c != 0xFFFF;
  }

  /** The text clean, cut where code begins and ends. */
  public static List<Span> spans(String raw) {
    String text = clean(raw);
    List<Span> spans = new ArrayList<>();
    Matcher matcher = CODE.matcher(text);
    int at = 0;
    while (matcher.find()) {
      if (matcher.start() > at) {
        spans.add(new Span(text.substring(at, matcher.start()), false));
      }
      spans.add(new Span(matcher.group(1), true));
      at = matcher.end();
    }
    if (at < text.length()) {
      spans.add(new Span(text.substring(at), false));
    }
    return spans;
  }
}
