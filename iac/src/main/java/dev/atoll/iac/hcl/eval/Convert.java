package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.Budget;
import dev.atoll.iac.map.Unresolved;
import dev.atoll.iac.map.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One kind of value as another. Nothing here takes what is not known. */
public final class Convert {
  private Convert() {}

  /** Texts, numbers and truths as text. */
  public static Optional<String> text(Object value) {
    return switch (value) {
      case String text -> Optional.of(text);
      case Boolean truth -> Optional.of(truth.toString());
      case BigDecimal number -> Optional.of(text(number));
      default -> Optional.empty();
    };
  }

  static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Numbers, and texts that are one. */
  public static Optional<BigDecimal> number(Object value) {
    return switch (value) {
      case BigDecimal number -> Optional.of(number);
      case String text
          when text.length() < 400 && text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]{1,3})?") ->
          parsed(text);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> parsed(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Truths, and texts that are one. */
  public static Optional<Boolean> truth(Object value) {
    return switch (value) {
      case Boolean truth -> Optional.of(truth);
      case String text when text.equals("true") || text.equals("1") -> Optional.of(true);
      case String text when text.equals("false") || text.equals("0") -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** The elements of a list or set. */
  static Optional<List<Object>> list(Object value) {
    return value instanceof Collection<?> all ? Optional.of(List.copyOf(all)) : Optional.empty();
  }

  /** Each element once, texts in order. */
  public static Set<Object> set(Collection<?> elements) {
    if (!elements.isEmpty() && elements.stream().allMatch(String.class::isInstance)) {
      return new LinkedHashSet<>(new TreeSet<>(elements));
    }
    return new LinkedHashSet<>(elements);
  }

  /** Keys in order, as maps of the language have them. */
  static Map<String, Object> sorted(Map<String, Object> map) {
    return new java.util.TreeMap<>(map);
  }

  /**
   * The value as {@link dev.atoll.iac.map.Declared} holds it; null for the language's.
   *
   * @param budget pays for each part, since one value may stand in many places
   */
  public static @Nullable Object plain(Object value, Budget budget) {
    budget.spend(1);
    return switch (value) {
      case Nil _ -> null;
      case BigDecimal number -> plain(number);
      case JsonText json -> plain(json.tree(), budget);
      case Reference reference -> reference.unresolved();
      case Named _ -> Unresolved.because("not a value");
      case Collection<?> all -> {
        List<Object> list = new ArrayList<>();
        for (Object each : all) {
          Object one = plain(each, budget);
          if (one != null) {
            list.add(one);
          }
        }
        yield list;
      }
      case Written block -> block.with(plain((Map<?, ?>) block, budget));
      case Map<?, ?> all -> plain(all, budget);
      default -> value;
    };
  }

  private static Map<String, Object> plain(Map<?, ?> all, Budget budget) {
    Map<String, Object> map = new LinkedHashMap<>();
    all.forEach((key, each) -> {
      Object one = plain(each, budget);
      if (one != null) {
        map.put(key.toString(), one);
      }
    });
    return map;
  }

  private static Object plain(BigDecimal number) {
    BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
    return whole.compareTo(number) == 0 && whole.toBigInteger().bitLength() < 63
        ? (Object) number.longValueExact()
        : number.doubleValue();
  }

  /** From JSON or YAML, as a value of the language. */
  static Object value(@Nullable Object plain) {
    return switch (plain) {
      case null -> Nil.NIL;
      case Long number -> BigDecimal.valueOf(number);
      case Integer number -> BigDecimal.valueOf(number);
      case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
      case Number number -> number.toString();
      case List<?> list -> list.stream().map(Convert::value).toList();
      case Map<?, ?> map -> {
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((key, each) -> all.put(String.valueOf(key), value(each)));
        yield sorted(all);
      }
      default -> plain;
    };
  }
}
