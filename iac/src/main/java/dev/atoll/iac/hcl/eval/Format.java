package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.map.Unresolved;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format} and {@code formatlist}. */
final class Format {
  private static final Pattern VERB =
      Pattern.compile(
          "%(?:%|([-+ 0#]*)([0-9]{0,4})(?:\\.([0-9]{0,4}))?(?:\\[([0-9]{1,4})])?([a-zA-Z]))");

  private Format() {}

  /** Also of what is not known, which then has the text that stands for it. */
  static Object format(Arguments args) {
    if (args.values().stream().noneMatch(value -> Unknowns.within(value, args.budget()))) {
      return formatted(args, args.values().subList(1, args.size()));
    }
    List<Object> values = new ArrayList<>();
    boolean known = true;
    for (Object value : args.values()) {
      Optional<String> text =
          Unknowns.whole(value).isPresent()
              ? Unknowns.whole(value).flatMap(Unresolved::text)
              : Convert.text(value);
      known &= text.isPresent();
      values.add(text.orElse(""));
    }
    Unresolved joined = Unknowns.joined(args.values());
    boolean plain =
        known && Unknowns.whole(args.get(0)).isEmpty() && args.text(0).matches("(?:[^%]|%[sv])*");
    return new Unresolved(
        joined.targets(),
        joined.whole(),
        false,
        true,
        plain ? Optional.of(formatted(args, values.subList(1, values.size()))) : Optional.empty(),
        joined.why());
  }

  static Object formatList(Arguments args) {
    int length =
        args.values().stream()
            .skip(1)
            .filter(List.class::isInstance)
            .mapToInt(value -> ((List<?>) value).size())
            .max()
            .orElse(1);
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      List<Object> values = new ArrayList<>();
      for (Object value : args.values().subList(1, args.size())) {
        if (value instanceof List<?> list) {
          if (list.size() != length) {
            throw args.wrong("expects lists of the same length");
          }
          values.add(list.get(i));
        } else {
          values.add(value);
        }
      }
      lines.add(formatted(args, values));
    }
    return lines;
  }

  private static String formatted(Arguments args, List<Object> values) {
    Matcher verb = VERB.matcher(args.text(0));
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (verb.find()) {
      String piece = "%";
      if (verb.group(5) != null) {
        int index = verb.group(4) == null ? next : Integer.parseInt(verb.group(4)) - 1;
        next = index + 1;
        if (index < 0 || index >= values.size()) {
          throw args.wrong("has too few arguments for its text");
        }
        piece = one(args, verb, values.get(index));
      }
      verb.appendReplacement(text, Matcher.quoteReplacement(piece));
    }
    verb.appendTail(text);
    args.budget().spendText(text.length());
    return text.toString();
  }

  private static String one(Arguments args, Matcher verb, Object value) {
    String flags = verb.group(1);
    Optional<Integer> precision =
        Optional.ofNullable(verb.group(3))
            .map(digits -> digits.isEmpty() ? 0 : Integer.valueOf(digits));
    String text =
        switch (verb.group(5)) {
          case "s" -> cut(plain(args, value), precision);
          case "v" -> value instanceof String ? plain(args, value) : EncodingFunctions.json(value);
          case "q" -> EncodingFunctions.json(plain(args, value));
          case "d" ->
              signed(flags, number(args, value).setScale(0, RoundingMode.DOWN).toPlainString());
          case "f" ->
              signed(
                  flags,
                  number(args, value)
                      .setScale(precision.orElse(6), RoundingMode.HALF_EVEN)
                      .toPlainString());
          case "x" -> number(args, value).toBigInteger().toString(16);
          case "X" -> number(args, value).toBigInteger().toString(16).toUpperCase(Locale.ROOT);
          case "o" -> number(args, value).toBigInteger().toString(8);
          case "b" -> number(args, value).toBigInteger().toString(2);
          case "t" ->
              Convert.truth(value)
                  .orElseThrow(() -> args.wrong("expects true or false"))
                  .toString();
          default -> throw args.wrong("does not understand %" + verb.group(5));
        };
    int width = verb.group(2).isEmpty() ? 0 : Integer.parseInt(verb.group(2));
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    if (flags.contains("-")) {
      return text + " ".repeat(missing);
    }
    if (flags.contains("0") && (text.startsWith("-") || text.startsWith("+"))) {
      return text.charAt(0) + "0".repeat(missing) + text.substring(1);
    }
    return (flags.contains("0") ? "0" : " ").repeat(missing) + text;
  }

  private static String plain(Arguments args, Object value) {
    return Convert.text(value)
        .orElseThrow(() -> args.wrong("cannot write %s as text".formatted(Kinds.of(value))));
  }

  private static String cut(String text, Optional<Integer> precision) {
    return precision
        .filter(length -> length < text.codePointCount(0, text.length()))
        .map(length -> text.substring(0, text.offsetByCodePoints(0, length)))
        .orElse(text);
  }

  private static String signed(String flags, String digits) {
    return flags.contains("+") && !digits.startsWith("-") ? "+" + digits : digits;
  }

  private static BigDecimal number(Arguments args, Object value) {
    return Convert.number(value)
        .orElseThrow(() -> args.wrong("expects a number, found " + Kinds.of(value)));
  }
}
