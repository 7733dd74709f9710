package dev.atoll.iac.cloudformation;

import dev.atoll.iac.Budget;
import dev.atoll.iac.Cycle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What depends on what in a template, as far as that is certain: a choice that is open, and what a
 * macro or SAM makes of a resource, lead nowhere.
 */
final class Dependencies {
  private final TemplateFile file;
  private final Conditions conditions;
  private final Budget budget;

  Dependencies(TemplateFile file, Conditions conditions, Budget budget) {
    this.file = file;
    this.conditions = conditions;
    this.budget = budget;
  }

  /** Conditions and resources that depend on themselves, which CloudFormation refuses. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Cycles.of(betweenConditions(), budget)
        .forEach(cycle -> faults.add(fault("condition", cycle, file.conditionLines())));
    Cycles.of(betweenResources(), budget)
        .forEach(cycle -> faults.add(fault("resource", cycle, file.lines())));
    return faults;
  }

  private String fault(String kind, Cycle cycle, Map<String, Integer> lines) {
    Integer line = lines.get(cycle.names().getFirst());
    return "%s%s: the %s %s".formatted(file.name(), line == null ? "" : ":" + line, kind, cycle);
  }

  private SequencedMap<String, Set<String>> betweenConditions() {
    SequencedMap<String, Set<String>> all = new LinkedHashMap<>();
    Scope.map(file.sections().get("Conditions"))
        .forEach((name, condition) -> {
          Set<String> on = new LinkedHashSet<>();
          asked(condition, on::add);
          all.put(name.toString(), on);
        });
    return all;
  }

  private void asked(@Nullable Object condition, Consumer<String> to) {
    budget.spend(1);
    switch (condition) {
      case Map<?, ?> map when map.size() == 1 && map.get("Condition") instanceof String name ->
          to.accept(name);
      case Map<?, ?> map -> map.values().forEach(each -> asked(each, to));
      case List<?> list -> list.forEach(each -> asked(each, to));
      case null, default -> {}
    }
  }

  private SequencedMap<String, Set<String>> betweenResources() {
    SequencedMap<String, Set<String>> all = new LinkedHashMap<>();
    Scope.map(file.sections().get("Resources"))
        .forEach((id, declared) -> {
          Map<?, ?> resource = Scope.map(declared);
          if (isCertain(resource)) {
            Set<String> on = new LinkedHashSet<>();
            Object after = resource.get("DependsOn");
            (after instanceof List<?> list ? list : Arrays.asList(after))
                .forEach(each -> on.add(String.valueOf(each)));
            follow(resource.get("Properties"), on::add);
            all.put(id.toString(), on);
          }
        });
    return all;
  }

  /** SAM makes several resources of one of its own, and what it refers to is for some of them. */
  private boolean isCertain(Map<?, ?> resource) {
    Object condition = resource.get("Condition");
    return !String.valueOf(resource.get("Type")).startsWith(Stack.SERVERLESS)
        && (condition == null || conditions.named(condition.toString()).equals(Optional.of(true)));
  }

  private void follow(@Nullable Object value, Consumer<String> to) {
    budget.spend(1);
    switch (value) {
      case Map<?, ?> map when map.containsKey(Stack.MACRO) -> {}
      case Map<?, ?> map when map.size() == 1 ->
          map.forEach((name, argument) -> call(name.toString(), argument, to));
      case Map<?, ?> map -> map.values().forEach(each -> follow(each, to));
      case List<?> list -> list.forEach(each -> follow(each, to));
      case null, default -> {}
    }
  }

  private void call(String name, Object argument, Consumer<String> to) {
    List<?> arguments = argument instanceof List<?> list ? list : List.of(argument);
    switch (name) {
      case "Ref" -> to.accept(argument.toString());
      case "Fn::GetAtt" ->
          arguments.stream().limit(1).forEach(each -> to.accept(resource(String.valueOf(each))));
      case "Fn::Sub" -> {
        Map<?, ?> own = arguments.size() > 1 ? Scope.map(arguments.get(1)) : Map.of();
        arguments.stream().limit(1).forEach(text -> substituted(String.valueOf(text), own, to));
        follow(own, to);
      }
      case "Fn::If" -> {
        if (arguments.size() == 3) {
          conditions
              .named(String.valueOf(arguments.getFirst()))
              .ifPresent(holds -> follow(arguments.get(holds ? 1 : 2), to));
        }
      }
      default -> follow(argument, to);
    }
  }

  private static void substituted(String text, Map<?, ?> own, Consumer<String> to) {
    Matcher hole = Functions.HOLE.matcher(text);
    while (hole.find()) {
      String name = hole.group(2).strip();
      if (hole.group(1).isEmpty() && !own.containsKey(name)) {
        to.accept(resource(name));
      }
    }
  }

  private static String resource(String attribute) {
    int dot = attribute.indexOf('.');
    return dot < 0 ? attribute : attribute.substring(0, dot);
  }
}
