package dev.atoll.engine.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Functions over text. All take time linear in its length. */
final class Texts {
  private static final int LARGEST_PATTERN = 10_000;
  private static final int LONGEST = 1 << 20;
  private static final int MOST_COMPILED = 512;

  /**
   * A rule's parameter is asked for with every resource; compiling it anew costs more than the
   * match.
   */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Texts() {}

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** The stretches between separators; no text has none, and no separator splits characters. */
  static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    if (text.isEmpty()) {
      return parts;
    }
    if (separator.isEmpty()) {
      text.codePoints().forEach(point -> parts.add(Character.toString(point)));
      return parts;
    }
    int start = 0;
    for (int end; (end = text.indexOf(separator, start)) >= 0; start = end + separator.length()) {
      parts.add(text.substring(start, end));
    }
    parts.add(text.substring(start));
    return parts;
  }

  /**
   * @throws Fault where the result would be longer than a million characters
   */
  static String replace(String text, String from, String to) {
    long places = from.isEmpty() ? text.length() + 1L : text.length() / from.length();
    if (text.length() + places * Math.max(0, to.length() - from.length()) > LONGEST) {
      throw new Fault("a text grows beyond " + LONGEST + " characters");
    }
    return text.replace(from, to);
  }

  /**
   * A regular expression in RE2's syntax, which never needs more than linear time.
   *
   * @throws Fault where it is none, or too large
   */
  static Pattern pattern(String regex) {
    Pattern known = COMPILED.get(regex);
    if (known != null) {
      return known;
    }
    Pattern pattern = compiled(regex);
    if (COMPILED.size() >= MOST_COMPILED) {
      COMPILED.clear();
    }
    COMPILED.put(regex, pattern);
    return pattern;
  }

  private static Pattern compiled(String regex) {
    try {
      if (regex.length() <= LARGEST_PATTERN) {
        Pattern pattern = Pattern.compile(regex);
        if (pattern.programSize() <= LARGEST_PATTERN) {
          return pattern;
        }
      }
    } catch (PatternSyntaxException e) {
      throw new Fault("\"" + regex + "\" is not a regular expression: " + e.getDescription());
    }
    throw new Fault("the regular expression is too large");
  }
}
