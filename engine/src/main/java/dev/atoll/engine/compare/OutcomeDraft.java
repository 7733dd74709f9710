package dev.atoll.engine.compare;

import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An evaluation being read from JSON. */
final class OutcomeDraft {
  /** The fields that count; all hold texts. */
  static final Set<String> FIELDS =
      Set.of(
          "rule",
          "status",
          "severity",
          "message",
          "resource.arn",
          "resource.type",
          "resource.id",
          "resource.name",
          "resource.account",
          "resource.region");

  private static final List<String> REQUIRED =
      List.of(
          "rule",
          "severity",
          "resource.type",
          "resource.id",
          "resource.account",
          "resource.region");

  private final Map<String, String> texts = new HashMap<>();
  private final State usual;

  /**
   * @param usual the state of a failure in this list
   */
  OutcomeDraft(State usual) {
    this.usual = usual;
  }

  /** Takes a field; a problem where its value cannot be. */
  Optional<String> put(String field, String text) {
    texts.put(field, text);
    return switch (field) {
      case "severity" -> unknown(text, Arrays.stream(Severity.values()).map(Severity::id));
      case "status" -> unknown(text, Arrays.stream(Status.values()).map(Status::name));
      default -> Optional.empty();
    };
  }

  private static Optional<String> unknown(String text, Stream<String> known) {
    List<String> all = known.toList();
    return all.contains(text)
        ? Optional.empty()
        : Optional.of(text + " is none of: " + all.stream().collect(Collectors.joining(", ")));
  }

  /** The first field that is missing. */
  Optional<String> missing() {
    return REQUIRED.stream().filter(field -> !texts.containsKey(field)).findFirst();
  }

  String rule() {
    return text("rule");
  }

  /** The outcome; empty where it is neither a risk nor open. */
  Optional<Outcome> outcome() {
    Optional<State> state =
        switch (Status.valueOf(texts.getOrDefault("status", Status.FAIL.name()))) {
          case FAIL -> Optional.of(usual);
          case NOT_EVALUATED -> Optional.of(State.NOT_EVALUATED);
          case PASS, NOT_APPLICABLE -> Optional.empty();
        };
    return state.map(now ->
        new Outcome(
            rule(),
            severity(),
            now,
            new Subject(
                Optional.ofNullable(texts.get("resource.arn")),
                text("resource.type"),
                text("resource.id"),
                texts.getOrDefault("resource.name", text("resource.id")),
                text("resource.account"),
                text("resource.region")),
            text("message")));
  }

  private Severity severity() {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.id().equals(text("severity")))
        .findFirst()
        .orElseThrow();
  }

  private String text(String field) {
    return texts.getOrDefault(field, "");
  }
}
