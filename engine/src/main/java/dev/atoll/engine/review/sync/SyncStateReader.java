package dev.atoll.engine.review.sync;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.json.JsonTree;
import dev.atoll.engine.json.JsonTree.Mapping;
import dev.atoll.engine.json.JsonTree.Sequence;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import dev.atoll.engine.review.sync.SyncState.Pending;
import dev.atoll.engine.review.sync.SyncState.Step;
import dev.atoll.engine.review.sync.SyncState.Write;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what Atoll remembers. A file that is not whole is refused: guessing could lose answers. */
public final class SyncStateReader {
  private final Path file;

  private SyncStateReader(Path file) {
    this.file = file;
  }

  /**
   * The state of a workload.
   *
   * @throws AtollException SYNC_STATE_INVALID with the place, FILE_UNREADABLE
   */
  public static SyncState read(Path file) {
    List<JsonTree> roots = JsonTree.read(file, ErrorCode.SYNC_STATE_INVALID);
    SyncStateReader reader = new SyncStateReader(file);
    if (roots.size() != 1 || !(roots.getFirst() instanceof Mapping root)) {
      throw reader.invalid(1, 1, "this is no state of a review");
    }
    if (!reader.text(root, "schema").equals(SyncStateWriter.SCHEMA)) {
      throw reader.invalid(
          root.line(), root.column(), "the schema is not " + SyncStateWriter.SCHEMA);
    }
    return reader.state(root);
  }

  private SyncState state(Mapping root) {
    Map<String, Written> questions = new LinkedHashMap<>();
    list(root, "questions", this::written)
        .forEach(written -> questions.put(written.after().question(), written));
    Map<String, Pending> pending = new LinkedHashMap<>();
    list(
            root,
            "pending",
            each ->
                new Pending(standing(mapping(each, "before")), written(mapping(each, "written"))))
        .forEach(each -> pending.put(each.before().question(), each));
    return new SyncState(
        text(root, "workload"),
        text(root, "lens"),
        text(root, "lensVersion"),
        questions,
        pending,
        root.get("last").map(value -> write(asMapping(value))),
        list(root, "milestones", this::milestone));
  }

  private Write write(Mapping map) {
    return new Write(time(map, "at"), flag(map, "finished"), list(map, "steps", this::step));
  }

  private Step step(Mapping map) {
    Optional<Written> base = map.get("base").map(value -> written(asMapping(value)));
    return new Step(standing(mapping(map, "before")), standing(mapping(map, "after")), base);
  }

  private Milestone milestone(Mapping map) {
    return new Milestone(number(map, "number"), text(map, "name"), time(map, "at"));
  }

  private Written written(Mapping map) {
    LinkedHashSet<String> owned = new LinkedHashSet<>();
    for (JsonTree each : elements(map, "owned")) {
      owned.add(asText(each));
    }
    return new Written(
        standing(mapping(map, "wanted")),
        standing(mapping(map, "after")),
        owned,
        text(map, "block"));
  }

  private Standing standing(Mapping map) {
    Map<String, Standing.Choice> choices = new LinkedHashMap<>();
    for (JsonTree each : elements(map, "ChoiceAnswers")) {
      Mapping choice = asMapping(each);
      choices.put(
          text(choice, "ChoiceId"),
          new Standing.Choice(status(choice), text(choice, "Reason"), text(choice, "Notes")));
    }
    return new Standing(
        text(map, "QuestionId"),
        text(map, "PillarId"),
        flag(map, "IsApplicable"),
        text(map, "Reason"),
        list(map, "Choices", choice -> text(choice, "ChoiceId")),
        choices,
        text(map, "Notes"));
  }

  private Standing.Status status(Mapping map) {
    try {
      return Standing.Status.valueOf(text(map, "Status"));
    } catch (IllegalArgumentException e) {
      throw invalid(map.line(), map.column(), "this is no status of a choice");
    }
  }

  private <T> List<T> list(Mapping map, String field, Function<Mapping, T> read) {
    return elements(map, field).stream().map(each -> read.apply(asMapping(each))).toList();
  }

  private List<JsonTree> elements(Mapping map, String field) {
    if (require(map, field) instanceof Sequence list) {
      return list.elements();
    }
    throw invalid(map.line(), map.column(), field + " is no list");
  }

  private Mapping mapping(Mapping map, String field) {
    return asMapping(require(map, field));
  }

  private Mapping asMapping(JsonTree value) {
    if (value instanceof Mapping map) {
      return map;
    }
    throw invalid(value.line(), value.column(), "an object is expected here");
  }

  private String text(Mapping map, String field) {
    return asText(require(map, field));
  }

  private String asText(JsonTree value) {
    if (value instanceof JsonTree.Text text) {
      return text.text();
    }
    throw invalid(value.line(), value.column(), "a text is expected here");
  }

  private boolean flag(Mapping map, String field) {
    if (require(map, field) instanceof JsonTree.Flag flag) {
      return flag.value();
    }
    throw invalid(map.line(), map.column(), field + " is neither true nor false");
  }

  private int number(Mapping map, String field) {
    try {
      if (require(map, field) instanceof JsonTree.Amount amount) {
        return Integer.parseInt(amount.text());
      }
    } catch (NumberFormatException e) {
      throw invalid(map.line(), map.column(), field + " is no whole number");
    }
    throw invalid(map.line(), map.column(), field + " is no number");
  }

  private Instant time(Mapping map, String field) {
    try {
      return Instant.parse(text(map, field));
    } catch (DateTimeException e) {
      throw invalid(map.line(), map.column(), field + " is no time");
    }
  }

  private JsonTree require(Mapping map, String field) {
    return map.get(field)
        .orElseThrow(() -> invalid(map.line(), map.column(), field + " is missing"));
  }

  private AtollException invalid(int line, int column, String message) {
    return new AtollException(
        ErrorCode.SYNC_STATE_INVALID,
        "%s:%d:%d: %s".formatted(file, line, column, message),
        "restore the file from a backup; without it, Atoll takes every answer for a person's");
  }
}
