package dev.atoll.iac.hcl.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions of sets. */
final class SetFunctions {
  private static final int MAX_PRODUCT = 100_000;

  static final Map<String, Function> ALL =
      Map.of(
          "toset",
              Function.of(args -> args.get(0) == Nil.NIL ? Nil.NIL : Convert.set(args.list(0))),
          "setunion", Function.of(SetFunctions::union),
          "setintersection", Function.of(SetFunctions::intersection),
          "setsubtract", Function.of(SetFunctions::difference),
          "setproduct", Function.of(SetFunctions::product));

  private SetFunctions() {}

  private static Object union(Arguments args) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      all.addAll(args.list(i));
    }
    return Convert.set(all);
  }

  private static Object intersection(Arguments args) {
    Set<Object> common = new LinkedHashSet<>(args.list(0));
    for (int i = 1; i < args.size(); i++) {
      common.retainAll(Set.copyOf(args.list(i)));
    }
    return Convert.set(common);
  }

  private static Object difference(Arguments args) {
    Set<Object> left = new LinkedHashSet<>(args.list(0));
    args.list(1).forEach(left::remove);
    return Convert.set(left);
  }

  private static Object product(Arguments args) {
    List<List<Object>> rows = List.of(List.of());
    for (int i = 0; i < args.size(); i++) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> row : rows) {
        for (Object each : args.list(i)) {
          List<Object> next = new ArrayList<>(row);
          next.add(each);
          longer.add(next);
          if (longer.size() > MAX_PRODUCT) {
            throw args.wrong("gives too many elements");
          }
        }
      }
      rows = longer;
      args.budget().spend(rows.size());
    }
    return List.<Object>copyOf(rows);
  }
}
