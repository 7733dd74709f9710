package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.Body;
import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.eval.Convert;
import dev.atoll.iac.hcl.eval.Evaluator;
import dev.atoll.iac.hcl.eval.Named;
import dev.atoll.iac.hcl.eval.Scope;
import dev.atoll.iac.map.Unresolved;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often a block is there, by {@code count} or {@code for_each}.
 *
 * @param instances one where it is not known how many
 */
record Repetition(Kind kind, List<Instance> instances) {
  enum Kind {
    SINGLE,
    COUNT,
    EACH,
    UNKNOWN
  }

  /**
   * One of them.
   *
   * @param key what stands in the address' brackets; empty for a single one
   * @param element its name in a map of them
   * @param names what {@code each} and {@code count} mean
   */
  record Instance(String key, String element, Map<String, Object> names) {
    /** What follows the name in the address. */
    String suffix() {
      return key.isEmpty() ? "" : "[" + key + "]";
    }
  }

  private static final int MAX = 10_000;

  static Repetition of(Body body, Scope scope, Evaluator evaluator) {
    Optional<Expression> count = body.value("count");
    Optional<Expression> each = body.value("for_each");
    if (count.isPresent()) {
      return counted(evaluator.value(count.get(), scope));
    }
    return each.isPresent()
        ? each(evaluator.value(each.get(), scope))
        : new Repetition(Kind.SINGLE, List.of(new Instance("", "", Map.of())));
  }

  private static Named pair(String first, Object one, String second, Object other) {
    return (name, at) -> {
      if (name.equals(first)) {
        return one;
      }
      if (name.equals(second)) {
        return other;
      }
      throw new HclException(at, "there is no " + name + " here");
    };
  }

  private static Repetition unknown(String why) {
    Unresolved value = Unresolved.because(why);
    return new Repetition(
        Kind.UNKNOWN,
        List.of(
            new Instance(
                "*",
                "*",
                Map.of(
                    "each", pair("key", value, "value", value),
                    "count", pair("index", value, "", value)))));
  }

  private static Repetition counted(Object count) {
    Optional<BigDecimal> number =
        count instanceof Unresolved ? Optional.empty() : Convert.number(count);
    if (number.isEmpty() || number.get().signum() < 0) {
      return unknown(
          count instanceof Unresolved unresolved ? unresolved.why() : "count is no number");
    }
    if (number.get().compareTo(BigDecimal.valueOf(MAX)) > 0) {
      return unknown("count is more than " + MAX);
    }
    List<Instance> instances = new ArrayList<>();
    for (int i = 0; i < number.get().intValue(); i++) {
      BigDecimal index = BigDecimal.valueOf(i);
      instances.add(
          new Instance(String.valueOf(i), "", Map.of("count", pair("index", index, "", index))));
    }
    return new Repetition(Kind.COUNT, instances);
  }

  private static Repetition each(Object collection) {
    List<Instance> instances = new ArrayList<>();
    switch (collection) {
      case Map<?, ?> map ->
          map.forEach((key, value) -> instances.add(instance(key.toString(), value)));
      case Set<?> set when set.stream().allMatch(String.class::isInstance) ->
          set.forEach(key -> instances.add(instance(key.toString(), key)));
      case Unresolved unresolved -> {
        return unknown(unresolved.why());
      }
      default -> {
        return unknown("for_each is neither a map nor a set of texts");
      }
    }
    return instances.size() > MAX
        ? unknown("for_each has more than %d elements".formatted(MAX))
        : new Repetition(Kind.EACH, instances);
  }

  private static Instance instance(String key, Object value) {
    String quoted = "\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return new Instance(quoted, key, Map.of("each", pair("key", key, "value", value)));
  }

  /** What the block is called as a value: one, a list, or a map. */
  Object value(Function<Instance, Object> one) {
    return switch (kind) {
      case SINGLE, UNKNOWN -> one.apply(instances.getFirst());
      case COUNT -> instances.stream().map(one).toList();
      case EACH -> {
        Map<String, Object> map = new TreeMap<>();
        for (Instance instance : instances) {
          map.put(instance.element(), one.apply(instance));
        }
        yield map;
      }
    };
  }
}
