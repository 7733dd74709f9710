package dev.atoll.iac.cloudformation;

import dev.atoll.iac.map.Unresolved;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions of a template: true, false, or not known before it is deployed. */
final class Conditions {
  private final Map<?, ?> conditions;
  private final Functions functions;
  private final Map<String, Optional<Boolean>> known = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  Conditions(Map<?, ?> conditions, Functions functions) {
    this.conditions = conditions;
    this.functions = functions;
  }

  /** Whether a condition holds; empty where that is not known, or it depends on itself. */
  Optional<Boolean> named(String name) {
    if (!known.containsKey(name)) {
      Optional<Boolean> holds = asked.add(name) ? holds(conditions.get(name)) : Optional.empty();
      known.put(name, holds);
    }
    return known.get(name);
  }

  private Optional<Boolean> holds(@Nullable Object condition) {
    Map<?, ?> map = Scope.map(condition);
    if (map.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<?, ?> only = map.entrySet().iterator().next();
    List<?> arguments = only.getValue() instanceof List<?> list ? list : List.of(only.getValue());
    return switch (only.getKey().toString()) {
      case "Condition" -> named(String.valueOf(only.getValue()));
      case "Fn::Equals" -> equal(arguments);
      case "Fn::Not" ->
          arguments.size() == 1
              ? holds(arguments.getFirst()).map(holds -> !holds)
              : Optional.empty();
      case "Fn::And" -> all(arguments, true);
      case "Fn::Or" -> all(arguments, false);
      default -> Optional.empty();
    };
  }

  /** And over all where {@code neutral} is true, or where it is false. */
  private Optional<Boolean> all(List<?> arguments, boolean neutral) {
    boolean unknown = false;
    for (Object argument : arguments) {
      Optional<Boolean> holds = holds(argument);
      if (holds.isPresent() && holds.get() != neutral) {
        return holds;
      }
      unknown |= holds.isEmpty();
    }
    return unknown ? Optional.empty() : Optional.of(neutral);
  }

  private Optional<Boolean> equal(List<?> arguments) {
    if (arguments.size() != 2) {
      return Optional.empty();
    }
    Object left = functions.evaluate(arguments.getFirst());
    Object right = functions.evaluate(arguments.getLast());
    return left instanceof Unresolved || right instanceof Unresolved
        ? Optional.empty()
        : Optional.of(String.valueOf(left).equals(String.valueOf(right)));
  }
}
