package dev.atoll.iac.cloudformation;

import dev.atoll.iac.Budget;
import dev.atoll.iac.map.Unresolved;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evaluates the intrinsic functions of a template, as far as that goes without deploying it. */
final class Functions {
  /** What {@code Fn::Sub} fills in: an exclamation mark where it is meant literally, and a name. */
  static final Pattern HOLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  /** What {@code Fn::FindInMap} gives where the map does not. */
  private static final String DEFAULT = "DefaultValue";

  /** What looking for holes in a text costs, in steps. */
  private static final int SUBSTITUTION = 10;

  private final Scope scope;
  private final Conditions conditions;
  private final Map<?, ?> mappings;
  private final Budget budget;

  Functions(TemplateFile file, Scope scope, Budget budget) {
    this.scope = scope;
    this.budget = budget;
    this.mappings = Scope.map(file.sections().get("Mappings"));
    this.conditions = new Conditions(Scope.map(file.sections().get("Conditions")), this);
  }

  Conditions conditions() {
    return conditions;
  }

  /** The value with all functions evaluated; null where it is removed. */
  @Nullable Object evaluate(@Nullable Object value) {
    budget.spend(1);
    return switch (value) {
      case Map<?, ?> map -> mapping(map);
      case List<?> list -> list.stream().map(this::evaluate).filter(Objects::nonNull).toList();
      case String text -> Texts.known(text);
      case null, default -> value;
    };
  }

  private @Nullable Object mapping(Map<?, ?> map) {
    if (map.size() == 1) {
      Map.Entry<?, ?> only = map.entrySet().iterator().next();
      String name = only.getKey().toString();
      if (name.equals("Ref") || name.startsWith("Fn::")) {
        return call(name, only.getValue());
      }
    }
    for (Object key : map.keySet()) {
      if (key.equals("Fn::Transform") || key.toString().startsWith(Loops.LOOP)) {
        return unknown(key.toString()); // it may make or change whatever stands beside it
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    map.forEach((key, inner) -> {
      Object evaluated = evaluate(inner);
      if (evaluated != null) {
        all.put(key.toString(), evaluated);
      }
    });
    return all;
  }

  private @Nullable Object call(String name, @Nullable Object argument) {
    return switch (name) {
      case "Ref" -> scope.ref(String.valueOf(argument));
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub" -> substitute(argument);
      case "Fn::If" -> choose(list(argument));
      case "Fn::Join" -> join(list(argument));
      case "Fn::Select" -> select(list(argument));
      case "Fn::Split" -> split(list(argument));
      case "Fn::FindInMap" -> find(list(argument));
      case "Fn::Base64" ->
          evaluate(argument) instanceof String text
              ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
              : unknown(name);
      default -> unknown(name);
    };
  }

  private static Unresolved unknown(String function) {
    return Unresolved.because(function + " is known when the stack is deployed");
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private Object attribute(@Nullable Object argument) {
    List<?> parts =
        argument instanceof List<?> list ? list : List.of(String.valueOf(argument).split("\\.", 2));
    return parts.size() == 2
        ? scope.attribute(String.valueOf(parts.getFirst()), String.valueOf(parts.getLast()))
        : unknown("Fn::GetAtt");
  }

  private @Nullable Object choose(List<?> arguments) {
    if (arguments.size() != 3) {
      return unknown("Fn::If");
    }
    Optional<Boolean> holds = conditions.named(String.valueOf(arguments.getFirst()));
    return holds.isPresent()
        ? evaluate(arguments.get(holds.get() ? 1 : 2))
        : Unresolved.because(
            "the condition %s depends on how the stack is deployed"
                .formatted(arguments.getFirst()));
  }

  private Object substitute(@Nullable Object argument) {
    List<?> arguments = argument instanceof List<?> list ? list : List.of(String.valueOf(argument));
    budget.spend(SUBSTITUTION);
    String text = arguments.isEmpty() ? "" : String.valueOf(arguments.getFirst());
    Map<?, ?> own = arguments.size() > 1 ? Scope.map(arguments.get(1)) : Map.of();
    List<Object> parts = new ArrayList<>();
    Matcher hole = HOLE.matcher(text);
    int end = 0;
    while (hole.find()) {
      parts.add(text.substring(end, hole.start()));
      end = hole.end();
      String name = hole.group(2).strip();
      if (!hole.group(1).isEmpty()) {
        parts.add("${" + name + "}");
      } else if (own.containsKey(name)) {
        parts.add(Objects.requireNonNullElse(evaluate(own.get(name)), ""));
      } else {
        Object value = name.contains(".") ? attribute(name) : scope.ref(name);
        parts.add(Objects.requireNonNullElse(value, ""));
      }
    }
    parts.add(text.substring(end));
    return Texts.concat(parts, budget);
  }

  private Object join(List<?> arguments) {
    if (arguments.size() != 2 || !(evaluate(arguments.getLast()) instanceof List<?> values)) {
      return unknown("Fn::Join");
    }
    List<Object> parts = new ArrayList<>();
    for (Object value : values) {
      if (!parts.isEmpty()) {
        parts.add(String.valueOf(arguments.getFirst()));
      }
      parts.add(value);
    }
    return Texts.concat(parts, budget);
  }

  private Object select(List<?> arguments) {
    if (arguments.size() != 2) {
      return unknown("Fn::Select");
    }
    Object index = evaluate(arguments.getFirst());
    if (Scope.map(arguments.getLast()).containsKey("Fn::GetAZs")) {
      // two zones of a region are never the same
      return Texts.standIn(
          "${AWS::Region}" + index, "the zone is known when the stack is deployed");
    }
    if (evaluate(arguments.getLast()) instanceof List<?> values) {
      int at = Texts.number(index);
      if (at >= 0 && at < values.size()) {
        return values.get(at);
      }
    }
    return unknown("Fn::Select");
  }

  private Object split(List<?> arguments) {
    return arguments.size() == 2 && evaluate(arguments.getLast()) instanceof String text
        ? List.of(text.split(Pattern.quote(String.valueOf(arguments.getFirst())), -1))
        : unknown("Fn::Split");
  }

  private @Nullable Object find(List<?> arguments) {
    if (arguments.size() < 3) {
      return unknown("Fn::FindInMap");
    }
    Object at = mappings;
    for (Object argument : arguments.subList(0, 3)) {
      Object key = evaluate(argument);
      if (key == null || key instanceof Unresolved) {
        return unknown("Fn::FindInMap");
      }
      Object inner = Scope.map(at).get(key.toString());
      if (inner == null) {
        Map<?, ?> otherwise = Scope.map(arguments.getLast());
        return otherwise.containsKey(DEFAULT)
            ? evaluate(otherwise.get(DEFAULT))
            : unknown("Fn::FindInMap");
      }
      at = inner;
    }
    return at;
  }
}
