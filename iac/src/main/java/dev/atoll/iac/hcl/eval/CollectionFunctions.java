package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Functions of lists and maps. */
final class CollectionFunctions {
  private static final int MAX_RANGE = 1024;

  static final Map<String, Function> ALL =
      Map.ofEntries(
          Map.entry("length", Function.partly(CollectionFunctions::length)),
          Map.entry("concat", Function.partly(CollectionFunctions::concat)),
          Map.entry("list", Function.partly(Arguments::values)),
          Map.entry("flatten", Function.partly(CollectionFunctions::flatten)),
          Map.entry(
              "keys",
              Function.partly(args -> List.<Object>copyOf(Convert.sorted(args.map(0)).keySet()))),
          Map.entry(
              "values", Function.partly(args -> List.copyOf(Convert.sorted(args.map(0)).values()))),
          Map.entry("merge", Function.partly(CollectionFunctions::merge)),
          Map.entry("lookup", Function.partly(CollectionFunctions::lookup)),
          Map.entry("element", Function.partly(CollectionFunctions::element)),
          Map.entry("slice", Function.partly(CollectionFunctions::slice)),
          Map.entry("zipmap", Function.partly(CollectionFunctions::zip)),
          Map.entry("one", Function.partly(CollectionFunctions::one)),
          Map.entry("reverse", Function.partly(args -> List.copyOf(args.list(0).reversed()))),
          Map.entry(
              "tolist", Function.partly(args -> args.get(0) == Nil.NIL ? Nil.NIL : args.list(0))),
          Map.entry(
              "tomap",
              Function.partly(
                  args -> args.get(0) == Nil.NIL ? Nil.NIL : Convert.sorted(args.map(0)))),
          Map.entry("coalescelist", Function.partly(CollectionFunctions::coalesce)),
          Map.entry("contains", Function.partly(CollectionFunctions::contains)),
          Map.entry("compact", Function.of(CollectionFunctions::compact)),
          Map.entry(
              "distinct", Function.of(args -> List.copyOf(new LinkedHashSet<>(args.list(0))))),
          Map.entry(
              "sort",
              Function.of(
                  args -> args.texts(0).stream().sorted().<Object>map(text -> text).toList())),
          Map.entry("index", Function.of(CollectionFunctions::index)),
          Map.entry("range", Function.of(CollectionFunctions::range)),
          Map.entry("chunklist", Function.partly(CollectionFunctions::chunks)),
          Map.entry("matchkeys", Function.of(CollectionFunctions::matching)),
          Map.entry("transpose", Function.of(CollectionFunctions::transpose)),
          Map.entry("alltrue", Function.of(args -> truths(args).stream().allMatch(each -> each))),
          Map.entry("anytrue", Function.of(args -> truths(args).stream().anyMatch(each -> each))));

  private CollectionFunctions() {}

  private static Object length(Arguments args) {
    return TextFunctions.number(
        switch (args.get(0)) {
          case Collection<?> all -> all.size();
          case Map<?, ?> map -> map.size();
          case String text -> text.codePointCount(0, text.length());
          default -> throw args.wrong("expects a list, map or text");
        });
  }

  private static Object concat(Arguments args) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      all.addAll(args.list(i));
    }
    return all;
  }

  private static Object flatten(Arguments args) {
    List<Object> flat = new ArrayList<>();
    flatten(args.list(0), flat, args.budget());
    // how many elements an unknown list has is not known
    return flat.stream()
            .anyMatch(each -> Unknowns.whole(each).isPresent() && !(each instanceof Reference))
        ? unknownElements(flat)
        : flat;
  }

  /** Single values that are not known are elements; whether they are lists cannot be told. */
  private static Object unknownElements(List<Object> flat) {
    return Unknowns.joined(flat);
  }

  private static void flatten(Collection<?> list, List<Object> into, Budget budget) {
    budget.spend(list.size());
    for (Object each : list) {
      if (each instanceof Collection<?> inner) {
        flatten(inner, into, budget);
      } else {
        into.add(each);
      }
    }
  }

  private static Object merge(Arguments args) {
    Map<String, Object> merged = new TreeMap<>();
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i) != Nil.NIL) {
        merged.putAll(args.map(i));
      }
    }
    return merged;
  }

  private static Object lookup(Arguments args) {
    Object found = args.map(0).get(args.text(1));
    if (found != null) {
      return found;
    }
    if (args.size() > 2) {
      return args.get(2);
    }
    throw args.wrong("finds no key " + args.text(1));
  }

  private static Object element(Arguments args) {
    List<Object> list = args.list(0);
    if (list.isEmpty()) {
      throw args.wrong("expects a list with elements");
    }
    return list.get(Math.floorMod(args.integer(1), list.size()));
  }

  private static Object slice(Arguments args) {
    List<Object> list = args.list(0);
    int begin = args.integer(1);
    int end = args.integer(2);
    if (begin < 0 || begin > end || end > list.size()) {
      throw args.wrong("expects a range inside the list");
    }
    return List.copyOf(list.subList(begin, end));
  }

  private static Object zip(Arguments args) {
    List<String> keys = args.texts(0);
    List<Object> values = args.list(1);
    if (keys.size() != values.size()) {
      throw args.wrong("expects as many keys as values");
    }
    Map<String, Object> map = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), values.get(i));
    }
    return map;
  }

  private static Object one(Arguments args) {
    List<Object> list = args.list(0);
    if (list.size() > 1) {
      throw args.wrong("expects a list with one element or none");
    }
    return list.isEmpty() ? Nil.NIL : list.getFirst();
  }

  private static Object coalesce(Arguments args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i) != Nil.NIL && !args.list(i).isEmpty()) {
        return args.list(i);
      }
    }
    throw args.wrong("finds no list with elements");
  }

  private static Object contains(Arguments args) {
    Operators operators = new Operators();
    List<Object> open = new ArrayList<>();
    for (Object each : args.list(0)) {
      Optional<Boolean> same = operators.same(each, args.get(1));
      if (same.equals(Optional.of(true))) {
        return true;
      }
      if (same.isEmpty()) {
        open.add(each);
      }
    }
    return open.isEmpty() ? false : Unknowns.joined(open, args.get(1));
  }

  private static Object compact(Arguments args) {
    return args.list(0).stream().filter(each -> each != Nil.NIL && !each.equals("")).toList();
  }

  private static Object index(Arguments args) {
    Operators operators = new Operators();
    List<Object> list = args.list(0);
    for (int i = 0; i < list.size(); i++) {
      if (operators.equal(list.get(i), args.get(1))) {
        return TextFunctions.number(i);
      }
    }
    throw args.wrong("does not find the value");
  }

  private static Object range(Arguments args) {
    BigDecimal start = args.size() == 1 ? BigDecimal.ZERO : args.number(0);
    BigDecimal limit = args.number(args.size() == 1 ? 0 : 1);
    boolean down = limit.compareTo(start) < 0;
    BigDecimal step =
        args.size() > 2 ? args.number(2) : down ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    if (step.signum() == 0 || down == step.signum() > 0) {
      throw args.wrong("expects a step towards the limit");
    }
    List<Object> numbers = new ArrayList<>();
    for (BigDecimal at = start;
        down ? at.compareTo(limit) > 0 : at.compareTo(limit) < 0;
        at = at.add(step)) {
      if (numbers.size() == MAX_RANGE) {
        throw args.wrong("gives at most %d numbers".formatted(MAX_RANGE));
      }
      numbers.add(at);
    }
    return numbers;
  }

  private static Object chunks(Arguments args) {
    List<Object> list = args.list(0);
    int size = args.integer(1);
    if (size < 1) {
      throw args.wrong("expects a size of at least one");
    }
    List<Object> chunks = new ArrayList<>();
    for (int i = 0; i < list.size(); i += size) {
      chunks.add(List.copyOf(list.subList(i, Math.min(i + size, list.size()))));
    }
    return chunks;
  }

  private static Object matching(Arguments args) {
    List<Object> values = args.list(0);
    List<Object> keys = args.list(1);
    if (values.size() != keys.size()) {
      throw args.wrong("expects as many keys as values");
    }
    Set<Object> wanted = new LinkedHashSet<>(args.list(2));
    List<Object> found = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (wanted.contains(keys.get(i))) {
        found.add(values.get(i));
      }
    }
    return found;
  }

  private static Object transpose(Arguments args) {
    Map<String, List<Object>> turned = new TreeMap<>();
    Convert.sorted(args.map(0))
        .forEach((key, list) -> {
          if (list instanceof Collection<?> all) {
            all.forEach(each ->
                turned
                    .computeIfAbsent(
                        Convert.text(each).orElseThrow(() -> args.wrong("expects lists of texts")),
                        _ -> new ArrayList<>())
                    .add(key));
          }
        });
    return turned;
  }

  private static List<Boolean> truths(Arguments args) {
    return args.list(0).stream().map(each -> Convert.truth(each).orElse(false)).toList();
  }
}
