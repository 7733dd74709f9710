package dev.atoll.testkit.live;

import static java.util.stream.Collectors.joining;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what a rule said with what it was to say. */
record Verdicts(String rule, Map<String, Status> expected) {
  private static final String OTHERS = "*";

  /** What is expected of a rule; the id {@code *} stands for all resources not named. */
  static Verdicts expected(String rule, Map<Status, List<String>> ids, Names names) {
    Map<String, Status> expected = new LinkedHashMap<>();
    ids.forEach((status, each) ->
        each.forEach(id -> {
          if (expected.put(names.text(id), status) != null) {
            throw new AssertionError(rule + " on " + id + " is expected twice");
          }
        }));
    return new Verdicts(rule, expected);
  }

  /** A line for each verdict that is another than expected, or that nobody expected. */
  List<String> differences(List<Evaluation> evaluations) {
    List<String> differences = new ArrayList<>();
    Map<String, Status> missing = new LinkedHashMap<>(expected);
    for (Evaluation evaluation : evaluations) {
      String id = evaluation.resource().id();
      String key = expected.containsKey(id) ? id : OTHERS;
      missing.remove(key);
      Optional<Status> status = Optional.ofNullable(expected.get(key));
      if (!status.equals(Optional.of(evaluation.status()))) {
        differences.add(line(id, status.map(Status::name).orElse("nothing"), told(evaluation)));
      } else if (evaluation.message().contains("(not seen)")) {
        differences.add(line(id, "a message that shows what it names", evaluation.message()));
      }
    }
    missing.forEach((id, status) -> differences.add(line(id, status.name(), "no such resource")));
    return differences;
  }

  private String line(String id, String expected, String got) {
    return "%s on %s: expected %s, got %s".formatted(rule, id, expected, got);
  }

  private static String told(Evaluation evaluation) {
    return Stream.concat(
            Stream.of(evaluation.status().name(), evaluation.message()),
            evaluation.gaps().stream().map(Gap::detail))
        .filter(text -> !text.isBlank())
        .collect(joining(": "));
  }
}
