package dev.atoll.iac.hcl.eval;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Kinds of values, for people. */
final class Kinds {
  private Kinds() {}

  static String of(Object value) {
    return switch (value) {
      case Nil _ -> "null";
      case String _ -> "a text";
      case BigDecimal _ -> "a number";
      case Boolean _ -> "true or false";
      case Set<?> _ -> "a set";
      case Collection<?> _ -> "a list";
      case Map<?, ?> _, Named _ -> "a map";
      default -> "a value not known";
    };
  }
}
