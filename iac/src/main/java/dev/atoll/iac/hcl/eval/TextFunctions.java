package dev.atoll.iac.hcl.eval;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Functions of texts. */
final class TextFunctions {
  static final Map<String, Function> ALL =
      Map.ofEntries(
          Map.entry("lower", Function.of(args -> args.text(0).toLowerCase(Locale.ROOT))),
          Map.entry("upper", Function.of(args -> args.text(0).toUpperCase(Locale.ROOT))),
          Map.entry("title", Function.of(args -> title(args.text(0)))),
          Map.entry("trimspace", Function.of(args -> args.text(0).strip())),
          Map.entry("chomp", Function.of(args -> args.text(0).replaceAll("(?:\r?\n)+$", ""))),
          Map.entry("trim", Function.of(args -> trim(args.text(0), args.text(1)))),
          Map.entry("trimprefix", Function.of(args -> trimPrefix(args.text(0), args.text(1)))),
          Map.entry("trimsuffix", Function.of(args -> trimSuffix(args.text(0), args.text(1)))),
          Map.entry("startswith", Function.of(args -> args.text(0).startsWith(args.text(1)))),
          Map.entry("endswith", Function.of(args -> args.text(0).endsWith(args.text(1)))),
          Map.entry("strcontains", Function.of(args -> args.text(0).contains(args.text(1)))),
          Map.entry(
              "strrev", Function.of(args -> new StringBuilder(args.text(0)).reverse().toString())),
          Map.entry("indent", Function.of(args -> indent(args))),
          Map.entry("substr", Function.of(TextFunctions::substring)),
          Map.entry("split", Function.of(args -> split(args.text(0), args.text(1)))),
          Map.entry("replace", Function.of(TextFunctions::replace)),
          Map.entry("regex", Function.of(TextFunctions::regex)),
          Map.entry("regexall", Function.of(TextFunctions::regexAll)),
          Map.entry(
              "basename",
              Function.of(args -> args.text(0).substring(args.text(0).lastIndexOf('/') + 1))),
          Map.entry("dirname", Function.of(args -> directory(args.text(0)))),
          Map.entry("formatlist", Function.of(Format::formatList)));

  private TextFunctions() {}

  private static String title(String text) {
    StringBuilder title = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      title.append(begins ? Character.toTitleCase(c) : c);
      begins =
          Character.isWhitespace(c) || (!Character.isLetterOrDigit(c) && c != '_' && c != '\'');
    }
    return title.toString();
  }

  private static String trim(String text, String letters) {
    int begin = 0;
    int end = text.length();
    while (begin < end && letters.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && letters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static String trimPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String trimSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  private static String directory(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? "." : end == 0 ? "/" : path.substring(0, end);
  }

  private static String indent(Arguments args) {
    int spaces = args.integer(0);
    if (spaces < 0 || spaces > 1000) {
      throw args.wrong("expects between 0 and 1000 spaces");
    }
    args.budget().spendText((long) spaces * args.text(1).lines().count());
    return args.text(1).replace("\n", "\n" + " ".repeat(spaces));
  }

  private static String substring(Arguments args) {
    int[] letters = args.text(0).codePoints().toArray();
    int offset = args.integer(1);
    int length = args.integer(2);
    int begin = Math.clamp(offset < 0 ? letters.length + (long) offset : offset, 0, letters.length);
    int end =
        length < 0 ? letters.length : Math.clamp(begin + (long) length, begin, letters.length);
    return new String(letters, begin, end - begin);
  }

  private static List<Object> split(String separator, String text) {
    if (separator.isEmpty()) {
      return text.codePoints().<Object>mapToObj(Character::toString).toList();
    }
    return text.isEmpty()
        ? List.of("")
        : List.<Object>copyOf(
            Arrays.asList(text.split(java.util.regex.Pattern.quote(separator), -1)));
  }

  private static Pattern pattern(Arguments args, String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw args.wrong("does not understand the pattern " + pattern);
    }
  }

  private static String replace(Arguments args) {
    String text = args.text(0);
    String what = args.text(1);
    String by = args.text(2);
    args.budget().spendText((long) text.length() * Math.max(1, by.length()));
    if (what.length() > 1 && what.startsWith("/") && what.endsWith("/")) {
      Matcher found = pattern(args, what.substring(1, what.length() - 1)).matcher(text);
      try {
        return found.replaceAll(by);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw args.wrong("does not understand the replacement " + by);
      }
    }
    return text.replace(what, by);
  }

  private static Object regex(Arguments args) {
    Pattern pattern = pattern(args, args.text(0));
    Matcher found = pattern.matcher(args.text(1));
    if (!found.find()) {
      throw args.wrong("finds no match");
    }
    return groups(pattern, found);
  }

  private static Object regexAll(Arguments args) {
    Pattern pattern = pattern(args, args.text(0));
    Matcher found = pattern.matcher(args.text(1));
    List<Object> all = new ArrayList<>();
    while (found.find()) {
      args.budget().spend(1);
      all.add(groups(pattern, found));
    }
    return all;
  }

  private static Object groups(Pattern pattern, Matcher found) {
    if (!pattern.namedGroups().isEmpty()) {
      Map<String, Object> named = new TreeMap<>();
      pattern.namedGroups().forEach((name, group) -> named.put(name, group(found, group)));
      return named;
    }
    if (found.groupCount() == 0) {
      return found.group();
    }
    List<Object> groups = new ArrayList<>();
    for (int i = 1; i <= found.groupCount(); i++) {
      groups.add(group(found, i));
    }
    return groups;
  }

  private static Object group(Matcher found, int group) {
    String text = found.group(group);
    return text == null ? Nil.NIL : text;
  }

  /** Also of what is not known, which then has the text that stands for it. */
  static Object join(Arguments args) {
    List<Object> parts = new ArrayList<>();
    for (int i = 1; i < args.size(); i++) {
      if (!(args.get(i) instanceof Collection<?> all)) {
        if (Unknowns.whole(args.get(i)).isPresent()) {
          return Unknowns.joined(args.values());
        }
        throw args.wrong("expects lists of texts");
      }
      for (Object each : all) {
        if (!parts.isEmpty()) {
          parts.add(args.get(0));
        }
        parts.add(each);
      }
    }
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      if (Unknowns.whole(part).isPresent()) {
        return Unknowns.text(parts);
      }
      text.append(Convert.text(part).orElseThrow(() -> args.wrong("expects lists of texts")));
      if (text.length() > 1 << 22) {
        throw args.wrong("gives a text of more than 4 MB");
      }
    }
    args.budget().spendText(text.length());
    return text.toString();
  }

  static Object number(int value) {
    return BigDecimal.valueOf(value);
  }
}
