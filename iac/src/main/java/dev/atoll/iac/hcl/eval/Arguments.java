package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.Budget;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a function is called with; known, but for elements where the function allows it. */
record Arguments(String function, List<Object> values, Position at, Budget budget) {
  int size() {
    return values.size();
  }

  Object get(int index) {
    if (index >= values.size()) {
      throw wrong("expects more arguments");
    }
    return values.get(index);
  }

  HclException wrong(String what) {
    return new HclException(at, function + " " + what);
  }

  private HclException expected(String kind, int index) {
    return wrong(
        "expects %s as argument %d, found %s".formatted(kind, index + 1, Kinds.of(get(index))));
  }

  String text(int index) {
    return Convert.text(get(index)).orElseThrow(() -> expected("a text", index));
  }

  BigDecimal number(int index) {
    return Convert.number(get(index)).orElseThrow(() -> expected("a number", index));
  }

  int integer(int index) {
    try {
      return number(index).intValueExact();
    } catch (ArithmeticException e) {
      throw expected("a whole number", index);
    }
  }

  List<Object> list(int index) {
    return Convert.list(get(index)).orElseThrow(() -> expected("a list", index));
  }

  List<String> texts(int index) {
    return list(index).stream()
        .map(each -> Convert.text(each).orElseThrow(() -> expected("a list of texts", index)))
        .toList();
  }

  Map<String, Object> map(int index) {
    Optional<Map<String, Object>> map = asMap(get(index));
    return map.orElseThrow(() -> expected("a map", index));
  }

  static Optional<Map<String, Object>> asMap(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    Map<String, Object> typed = new LinkedHashMap<>();
    map.forEach((key, each) -> typed.put(key.toString(), each));
    return Optional.of(typed);
  }

  /** The numbers given one by one, or as one list. */
  List<BigDecimal> numbers() {
    Collection<?> all = size() == 1 && get(0) instanceof Collection<?> list ? list : values;
    List<BigDecimal> numbers = new ArrayList<>();
    for (Object each : all) {
      numbers.add(Convert.number(each).orElseThrow(() -> wrong("expects numbers")));
    }
    if (numbers.isEmpty()) {
      throw wrong("expects at least one number");
    }
    return numbers;
  }
}
