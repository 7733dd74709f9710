package dev.atoll.engine.lens;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.input.InputFile;
import dev.atoll.engine.json.JsonTree;
import dev.atoll.engine.json.JsonTree.Mapping;
import dev.atoll.engine.knowledge.RiskRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a custom lens and checks it as the Tool's guide says that the Tool does (Lens format
 * specification, read in November 2026). All problems are told together, with their places. Keys
 * that the format does not have are told and left: published lenses carry some.
 */
public final class LensReader {
  private static final String SCHEMA = "2021-11-01";
  private static final int CHARACTERS = 500_000;

  /** No character of UTF-8 has more than four. */
  private static final int BYTES = 4 * CHARACTERS;

  private static final int PILLARS = 10;
  private static final int QUESTIONS = 20;
  private static final int CHOICES = 15;
  private static final int NAME = 128;
  private static final int DESCRIPTION = 2048;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{3,128}");

  private static final Set<String> LENS_KEYS =
      Set.of("schemaVersion", "name", "description", "pillars");
  private static final Set<String> PILLAR_KEYS = Set.of("id", "name", "questions");
  private static final Set<String> QUESTION_KEYS =
      Set.of("id", "title", "description", "helpfulResource", "choices", "riskRules");
  private static final Set<String> CHOICE_KEYS =
      Set.of("id", "title", "helpfulResource", "improvementPlan", "additionalResources");

  private final Place place;
  private final Set<String> questionIds = new HashSet<>();

  private LensReader(Place place) {
    this.place = place;
  }

  /**
   * The lens of a file.
   *
   * @throws AtollException LENS_INVALID with all problems, FILE_UNREADABLE
   */
  public static CustomLens read(Path file) {
    try {
      return read(file.toString(), InputFile.text(file, BYTES));
    } catch (InputFile.MalformedText e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + e.place() + ": " + e.getMessage(),
          "save it as UTF-8 text",
          e);
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + " cannot be read: " + InputFile.reason(e),
          "check the path and its permissions",
          e);
    }
  }

  /**
   * The lens in a text.
   *
   * @param name as shown to people
   * @throws AtollException LENS_INVALID with all problems
   */
  public static CustomLens read(String name, String text) {
    if (text.length() > CHARACTERS) {
      throw new AtollException(
          ErrorCode.LENS_INVALID,
          "%s has %d characters; the Tool takes %d".formatted(name, text.length(), CHARACTERS),
          "make two lenses of it");
    }
    Place place = new Place(name, text);
    List<JsonTree> roots = roots(name, text);
    if (roots.size() != 1 || !(roots.getFirst() instanceof Mapping root)) {
      throw new AtollException(
          ErrorCode.LENS_INVALID,
          name + " is no lens: one JSON object is expected",
          "the Tool's console has a template for a lens");
    }
    CustomLens lens = new LensReader(place).lens(root, text);
    place
        .diagnostics()
        .throwIfAny(
            ErrorCode.LENS_INVALID,
            "the lens",
            "mend the places shown; docs/review.md has the limits");
    return lens;
  }

  private static List<JsonTree> roots(String name, String text) {
    try {
      return JsonTree.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          name,
          ErrorCode.LENS_INVALID);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CustomLens lens(Mapping root, String text) {
    place.object(root, "lens", LENS_KEYS);
    place
        .require(root, "schemaVersion", NAME)
        .filter(version -> !version.text().isBlank() && !version.text().equals(SCHEMA))
        .ifPresent(version ->
            place.problem(
                version,
                "schemaVersion %s is none that Atoll knows: %s".formatted(version.text(), SCHEMA)));
    String name = words(place.require(root, "name", NAME));
    String description = words(place.find(root, "description", DESCRIPTION));
    Set<String> ids = new HashSet<>();
    List<CustomLens.Pillar> pillars =
        place.elements(root, "pillars", PILLARS).stream()
            .flatMap(each -> place.object(each, "pillar", PILLAR_KEYS).stream())
            .map(each -> pillar(each, ids))
            .toList();
    return new CustomLens(
        name,
        description,
        pillars,
        text,
        place.unknown().stream()
            .map(key -> key + " is not in the lens format: it stays as it is")
            .toList());
  }

  private CustomLens.Pillar pillar(Mapping map, Set<String> ids) {
    return new CustomLens.Pillar(
        id(map, "pillar", ids),
        words(place.require(map, "name", NAME)),
        place.elements(map, "questions", QUESTIONS).stream()
            .flatMap(each -> place.object(each, "question", QUESTION_KEYS).stream())
            .map(this::question)
            .toList());
  }

  private CustomLens.Question question(Mapping map) {
    String id = id(map, "question", questionIds);
    String title = words(place.require(map, "title", NAME));
    place.find(map, "description", DESCRIPTION);
    Resources resources = new Resources(place);
    resources.check(map, "helpfulResource");
    Set<String> ids = new HashSet<>();
    List<CustomLens.Choice> choices = new ArrayList<>();
    for (JsonTree element : place.elements(map, "choices", CHOICES)) {
      place
          .object(element, "choice", CHOICE_KEYS)
          .map(each -> choice(each, ids, resources))
          .ifPresent(each -> {
            if (each.isNone() && choices.stream().anyMatch(CustomLens.Choice::isNone)) {
              place.problem(element, "a second choice that ends in _no, which means None of these");
            }
            choices.add(each);
          });
    }
    List<RiskRule> rules = new RiskRulesReader(place, ids).read(map);
    return new CustomLens.Question(id, title, List.copyOf(choices), rules);
  }

  private CustomLens.Choice choice(Mapping map, Set<String> ids, Resources resources) {
    CustomLens.Choice choice =
        new CustomLens.Choice(id(map, "choice", ids), words(place.require(map, "title", NAME)));
    Stream.of("helpfulResource", "improvementPlan").forEach(key -> resources.check(map, key));
    resources.checkAdditional(map);
    if (map.get("improvementPlan").isEmpty() && !choice.isNone()) {
      place.problem(map, "improvementPlan is missing; only None of these, an id in _no, has none");
    }
    return choice;
  }

  private String id(Mapping map, String what, Set<String> taken) {
    Optional<JsonTree.Text> id = place.require(map, "id", Integer.MAX_VALUE);
    String text = words(id);
    if (id.isPresent() && !text.isBlank()) {
      if (!ID.matcher(text).matches()) {
        place.problem(
            id.get(),
            "the id of a %s has 3 to 128 letters, digits and underscores".formatted(what));
      }
      if (!taken.add(text)) {
        place.problem(id.get(), "another %s has the id %s".formatted(what, text));
      }
    }
    return text;
  }

  private static String words(Optional<JsonTree.Text> text) {
    return text.map(JsonTree.Text::text).orElse("").strip();
  }
}
