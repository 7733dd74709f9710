package dev.atoll.iac.hcl.eval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;

/** Functions of numbers, and conversions. */
final class NumberFunctions {
  static final Map<String, Function> ALL =
      Map.ofEntries(
          Map.entry(
              "max",
              Function.of(
                  args -> args.numbers().stream().max(Comparator.naturalOrder()).orElseThrow())),
          Map.entry(
              "min",
              Function.of(
                  args -> args.numbers().stream().min(Comparator.naturalOrder()).orElseThrow())),
          Map.entry(
              "sum",
              Function.of(
                  args -> args.numbers().stream().reduce(BigDecimal.ZERO, BigDecimal::add))),
          Map.entry("abs", Function.of(args -> args.number(0).abs())),
          Map.entry("ceil", Function.of(args -> args.number(0).setScale(0, RoundingMode.CEILING))),
          Map.entry("floor", Function.of(args -> args.number(0).setScale(0, RoundingMode.FLOOR))),
          Map.entry("signum", Function.of(args -> BigDecimal.valueOf(args.number(0).signum()))),
          Map.entry("pow", Function.of(NumberFunctions::power)),
          Map.entry("parseint", Function.of(NumberFunctions::parse)),
          Map.entry(
              "tostring", Function.of(args -> args.get(0) == Nil.NIL ? Nil.NIL : args.text(0))),
          Map.entry(
              "tonumber", Function.of(args -> args.get(0) == Nil.NIL ? Nil.NIL : args.number(0))),
          Map.entry("tobool", Function.of(NumberFunctions::truth)));

  private NumberFunctions() {}

  private static Object power(Arguments args) {
    double result = Math.pow(args.number(0).doubleValue(), args.number(1).doubleValue());
    if (!Double.isFinite(result) || Math.abs(result) > 1e100) {
      throw args.wrong("gives a number too large");
    }
    return new BigDecimal(result);
  }

  private static Object parse(Arguments args) {
    int base = args.integer(1);
    if (base < 2 || base > 36 || args.text(0).length() > 300) {
      throw args.wrong("expects a base between 2 and 36 and at most 300 digits");
    }
    try {
      return new BigDecimal(new BigInteger(args.text(0), base));
    } catch (NumberFormatException e) {
      throw args.wrong("expects a number of base " + base);
    }
  }

  private static Object truth(Arguments args) {
    return switch (args.get(0)) {
      case Nil nil -> nil;
      case Boolean truth -> truth;
      case String text when text.equals("true") || text.equals("false") -> Boolean.valueOf(text);
      default -> throw args.wrong("expects true or false");
    };
  }
}
