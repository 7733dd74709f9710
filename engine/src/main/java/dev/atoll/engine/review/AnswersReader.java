package dev.atoll.engine.review;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.json.JsonTree;
import dev.atoll.engine.json.JsonTree.Mapping;
import dev.atoll.engine.json.JsonTree.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads answers from what the AWS CLI prints: {@code list-answers}, {@code get-answer}, several of
 * them one after the other or in a list, whole or in part. Finds every answer wherever it is nested
 * and refuses what it cannot understand, with all places.
 */
public final class AnswersReader {
  private static final List<String> MARKS =
      List.of("SelectedChoices", "ChoiceAnswerSummaries", "ChoiceAnswers");

  private final String name;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Standing> found = new LinkedHashMap<>();
  private final Map<String, JsonTree> places = new LinkedHashMap<>();
  private boolean whole = true;

  private AnswersReader(String name) {
    this.name = name;
  }

  /**
   * The answers of a file.
   *
   * @throws AtollException ANSWERS_INVALID with all problems, FILE_UNREADABLE
   */
  public static Answers read(Path file) {
    return of(file.toString(), JsonTree.read(file, ErrorCode.ANSWERS_INVALID));
  }

  /**
   * The answers in a stream that people know by a name.
   *
   * @throws AtollException ANSWERS_INVALID with all problems
   */
  public static Answers read(InputStream in, String name) throws IOException {
    return of(name, JsonTree.read(in, name, ErrorCode.ANSWERS_INVALID));
  }

  static Answers of(String name, List<JsonTree> roots) {
    AnswersReader reader = new AnswersReader(name);
    roots.forEach(reader::search);
    if (reader.found.isEmpty() && reader.problems.isEmpty()) {
      throw new AtollException(
          ErrorCode.ANSWERS_INVALID,
          name + " holds no answers" + (reports(roots) ? ": it is a report of risks" : ""),
          "give what `aws wellarchitected list-answers --workload-id ID --lens-alias"
              + " wellarchitected` prints");
    }
    if (!reader.problems.isEmpty()) {
      throw new AtollException(
          ErrorCode.ANSWERS_INVALID,
          "%d %s in the answers:%n%s"
              .formatted(
                  reader.problems.size(),
                  reader.problems.size() == 1 ? "problem" : "problems",
                  String.join("\n", reader.problems)),
          "give the file as the AWS CLI wrote it");
    }
    return new Answers(name, List.copyOf(reader.found.values()), reader.whole);
  }

  /** What {@code get-consolidated-report} prints tells risks, not answers. */
  private static boolean reports(List<JsonTree> roots) {
    return roots.stream()
        .anyMatch(root -> root instanceof Mapping map && map.get("Metrics").isPresent());
  }

  private void search(JsonTree tree) {
    switch (tree) {
      case Sequence list -> list.elements().forEach(this::search);
      case Mapping map when MARKS.stream().anyMatch(mark -> map.fields().containsKey(mark)) ->
          add(map);
      case Mapping map -> {
        if (map.get("NextToken").isPresent()) {
          whole = false;
        }
        map.fields().values().forEach(this::search);
      }
      default -> {}
    }
  }

  private void add(Mapping map) {
    int before = problems.size();
    String question = text(map, "QuestionId").orElse("");
    if (question.isEmpty()) {
      problem(map, "this answer has no QuestionId");
    }
    Standing standing =
        new Standing(
            question,
            text(map, "PillarId").orElse(""),
            applicable(map),
            text(map, "Reason").orElse(Standing.NO_REASON),
            ids(map, "Choices"),
            choices(map),
            text(map, "Notes").orElse(""));
    if (problems.size() > before) {
      return;
    }
    Standing first = found.putIfAbsent(question, standing);
    if (first == null) {
      places.put(question, map);
    } else if (!first.choices().equals(standing.choices())
        || first.applicable() != standing.applicable()) {
      if (sameSelection(first, standing)) {
        found.put(question, fuller(first, standing));
      } else {
        JsonTree place = places.getOrDefault(question, map);
        problem(
            map,
            "%s has another answer here than at line %d: are these two workloads or milestones?"
                .formatted(question, place.line()));
      }
    }
  }

  private static boolean sameSelection(Standing one, Standing other) {
    return one.applicable() == other.applicable() && one.selected().equals(other.selected());
  }

  private static Standing fuller(Standing one, Standing other) {
    return one.choices().size() >= other.choices().size() ? one : other;
  }

  private boolean applicable(Mapping map) {
    return map.get("IsApplicable")
        .map(value -> {
          if (value instanceof JsonTree.Flag flag) {
            return flag.value();
          }
          problem(value, "IsApplicable must be true or false");
          return true;
        })
        .orElse(true);
  }

  private Map<String, Standing.Choice> choices(Mapping map) {
    Map<String, Standing.Choice> choices = new LinkedHashMap<>();
    for (String field : List.of("ChoiceAnswerSummaries", "ChoiceAnswers")) {
      for (JsonTree element : elements(map, field)) {
        if (element instanceof Mapping each) {
          text(each, "ChoiceId").ifPresent(id -> choices.put(id, choice(each)));
        } else {
          problem(element, field + " must hold objects");
        }
      }
    }
    for (JsonTree element : elements(map, "SelectedChoices")) {
      if (element instanceof JsonTree.Text id) {
        Standing.Choice known = choices.getOrDefault(id.text(), Standing.Choice.UNTOUCHED);
        choices.put(
            id.text(),
            new Standing.Choice(Standing.Status.SELECTED, known.reason(), known.notes()));
      } else {
        problem(element, "SelectedChoices must hold the ids of choices");
      }
    }
    return choices;
  }

  private Standing.Choice choice(Mapping map) {
    String status = text(map, "Status").orElse("UNSELECTED");
    Standing.Status known = Standing.Status.UNSELECTED;
    try {
      known = Standing.Status.valueOf(status);
    } catch (IllegalArgumentException e) {
      problem(map, status + " is no status of a choice: SELECTED, NOT_APPLICABLE, UNSELECTED");
    }
    return new Standing.Choice(
        known, text(map, "Reason").orElse(Standing.NO_REASON), text(map, "Notes").orElse(""));
  }

  private List<String> ids(Mapping map, String field) {
    return elements(map, field).stream()
        .flatMap(element ->
            element instanceof Mapping each
                ? text(each, "ChoiceId").stream()
                : java.util.stream.Stream.empty())
        .collect(Collectors.toList());
  }

  private List<JsonTree> elements(Mapping map, String field) {
    Optional<JsonTree> value = map.get(field);
    if (value.isPresent() && !(value.get() instanceof Sequence)) {
      problem(value.get(), field + " must be a list");
    }
    return value
        .filter(Sequence.class::isInstance)
        .map(list -> ((Sequence) list).elements())
        .orElse(List.of());
  }

  private Optional<String> text(Mapping map, String field) {
    Optional<JsonTree> value = map.get(field);
    if (value.isPresent() && !(value.get() instanceof JsonTree.Text)) {
      problem(value.get(), field + " must be a text");
    }
    return value.filter(JsonTree.Text.class::isInstance).map(each -> ((JsonTree.Text) each).text());
  }

  private void problem(JsonTree at, String message) {
    problems.add("%s:%d:%d: %s".formatted(name, at.line(), at.column(), message));
  }
}
