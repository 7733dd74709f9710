package dev.atoll.testkit.live;

import static java.util.stream.Collectors.joining;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what a rule said with what it was to say. */
record Verdicts(String rule, Map<String, Status> byId, Optional<Status> others) {
  private static final String OTHERS = "*";

  /** What is expected of a rule; the id {@code *} stands for all resources not named. */
  static Verdicts expected(String rule, Map<Status, List<String>> ids, Names names) {
    Map<String, Status> byId = new HashMap<>();
    ids.forEach((status, each) -> each.forEach(id -> byId.put(names.text(id), status)));
    Optional<Status> others = Optional.ofNullable(byId.remove(OTHERS));
    return new Verdicts(rule, byId, others);
  }

  /** A line for each verdict that is another than expected, or that nobody expected. */
  List<String> differences(List<Evaluation> evaluations) {
    List<String> differences = new ArrayList<>();
    Map<String, Status> missing = new HashMap<>(byId);
    for (Evaluation evaluation : evaluations) {
      String id = evaluation.resource().id();
      Optional<Status> expected = Optional.ofNullable(missing.remove(id)).or(() -> others);
      if (!expected.equals(Optional.of(evaluation.status()))) {
        differences.add(line(id, expected.map(Status::name).orElse("nothing"), told(evaluation)));
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
