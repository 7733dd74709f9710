package dev.atoll.iac.cloudformation;

import dev.atoll.iac.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes out {@code Fn::ForEach} where what it goes through is known; elsewhere it stays.
 *
 * <p>Source: AWS CloudFormation Template Reference, "Fn::ForEach": {@code ${X}} in keys and texts
 * and {@code Ref: X} stand for the element, {@code &{X}} for its letters and digits alone.
 */
final class Loops {
  static final String LOOP = "Fn::ForEach::";

  /** Sections that loops may stand in. */
  private static final List<String> SECTIONS = List.of("Conditions", "Resources", "Outputs");

  /** What one round costs, in steps: no stack has more than a few hundred resources. */
  private static final int ROUND = 50;

  private static final Pattern HOLE = Pattern.compile("([$&])\\{([A-Za-z0-9]+)}");

  private final Functions functions;
  private final Budget budget;
  private final Map<String, Integer> lines;

  private Loops(TemplateFile file, Functions functions, Budget budget) {
    this.functions = functions;
    this.budget = budget;
    this.lines = new LinkedHashMap<>(file.lines());
  }

  /**
   * The template without the loops that are known.
   *
   * @param functions what the template's parameters and mappings mean
   */
  static TemplateFile unrolled(TemplateFile file, Functions functions, Budget budget) {
    if (SECTIONS.stream().noneMatch(name -> loops(file.sections().get(name), budget))) {
      return file;
    }
    Loops loops = new Loops(file, functions, budget);
    Map<String, Object> sections = new LinkedHashMap<>(file.sections());
    for (String name : SECTIONS) {
      if (sections.get(name) instanceof Map<?, ?> section) {
        sections.put(
            name, loops.map(section, Map.of(), Optional.empty(), name.equals("Resources")));
      }
    }
    return new TemplateFile(
        file.name(), sections, Map.copyOf(loops.lines), file.conditionLines(), file.faults());
  }

  private static boolean loops(@Nullable Object value, Budget budget) {
    budget.spend(1);
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .anyMatch(each ->
                  each.getKey().toString().startsWith(LOOP) || loops(each.getValue(), budget));
      case List<?> list -> list.stream().anyMatch(each -> loops(each, budget));
      case null, default -> false;
    };
  }

  /**
   * @param elements what the names of the loops around mean
   * @param line of the outermost loop around
   * @param declares its keys are resources
   */
  private Map<String, Object> map(
      Map<?, ?> written, Map<String, String> elements, Optional<Integer> line, boolean declares) {
    Map<String, Object> all = new LinkedHashMap<>();
    written.forEach((key, value) -> {
      String name = filled(key.toString(), elements);
      Optional<Integer> at = line.or(() -> Optional.ofNullable(lines.get(name)));
      if (!name.startsWith(LOOP) || !loop(value, elements, at, declares, all)) {
        all.put(name, value(value, elements));
        if (declares && !elements.isEmpty()) {
          at.ifPresent(each -> lines.put(name, each));
        }
      }
    });
    return all;
  }

  /** False where what it goes through is not known. */
  private boolean loop(
      Object loop,
      Map<String, String> elements,
      Optional<Integer> line,
      boolean declares,
      Map<String, Object> into) {
    if (!(loop instanceof List<?> parts)
        || parts.size() != 3
        || !(parts.getFirst() instanceof String name)
        || !(functions.evaluate(value(parts.get(1), elements)) instanceof List<?> through)
        || !through.stream().allMatch(Loops::isText)
        || !(parts.getLast() instanceof Map<?, ?> body)) {
      return false;
    }
    for (Object element : through) {
      budget.spend(ROUND);
      Map<String, String> inner = new LinkedHashMap<>(elements);
      inner.put(name, element.toString());
      into.putAll(map(body, inner, line, declares));
    }
    return true;
  }

  private static boolean isText(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  private Object value(Object value, Map<String, String> elements) {
    budget.spend(1);
    return switch (value) {
      case Map<?, ?> map
          when map.size() == 1
              && map.get("Ref") instanceof String name
              && elements.containsKey(name) ->
          elements.get(name);
      case Map<?, ?> map -> map(map, elements, Optional.empty(), false);
      case List<?> list -> {
        List<@Nullable Object> all = new ArrayList<>();
        list.forEach(each -> all.add(each == null ? null : value(each, elements)));
        yield all;
      }
      case String text -> filled(text, elements);
      default -> value;
    };
  }

  private String filled(String text, Map<String, String> elements) {
    if (elements.isEmpty() || text.indexOf('{') < 0) {
      return text;
    }
    budget.spendText(text.length());
    return HOLE.matcher(text)
        .replaceAll(hole -> {
          String element = elements.get(hole.group(2));
          String given =
              element == null
                  ? hole.group()
                  : hole.group(1).equals("&") ? element.replaceAll("[^A-Za-z0-9]", "") : element;
          return Matcher.quoteReplacement(given);
        });
  }
}
