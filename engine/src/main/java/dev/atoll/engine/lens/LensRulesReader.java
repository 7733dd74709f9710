package dev.atoll.engine.lens;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.lens.LensRules.Shown;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which rules show the choices of a lens: the YAML file beside it; see docs/review.md. */
public final class LensRulesReader {
  private final CustomLens lens;
  private final Optional<Set<String>> rules;
  private final Map<String, Shown> found = new HashMap<>();
  private final Map<String, Value> places = new HashMap<>();

  private LensRulesReader(CustomLens lens, Optional<Set<String>> rules) {
    this.lens = lens;
    this.rules = rules;
  }

  /**
   * The rules of a lens.
   *
   * @param rules the ids of all rules that there are
   * @throws AtollException LENS_INVALID with all problems, FILE_UNREADABLE
   */
  public static LensRules read(YamlFile file, CustomLens lens, Set<String> rules) {
    return read(file, lens, Optional.of(rules));
  }

  /**
   * The rules of a lens that were checked before. Those that are no more since then stay: nothing
   * can be concluded of a choice that they are to show.
   */
  public static LensRules kept(YamlFile file, CustomLens lens) {
    return read(file, lens, Optional.empty());
  }

  private static LensRules read(YamlFile file, CustomLens lens, Optional<Set<String>> rules) {
    Diagnostics diagnostics = new Diagnostics();
    LensRulesReader reader = new LensRulesReader(lens, rules);
    file.parse(diagnostics).ifPresent(root -> reader.file(root.fields()));
    diagnostics.throwIfAny(
        ErrorCode.LENS_INVALID,
        "the rules of the lens",
        "mend the places shown; docs/review.md describes the format");
    return new LensRules(reader.found);
  }

  /** As {@link #read(YamlFile, CustomLens, Set)}, from a file. */
  public static LensRules read(Path file, CustomLens lens, Set<String> rules) {
    return read(YamlFile.read(file), lens, rules);
  }

  private void file(Fields fields) {
    String name = fields.text("lens");
    fields
        .find("lens")
        .filter(_ -> !name.isEmpty() && !name.equals(lens.name()))
        .ifPresent(at -> at.problem("the lens is named %s, not %s".formatted(lens.name(), name)));
    fields.require("choices");
    for (Value value : fields.elements("choices")) {
      if (value.isMapping()) {
        choice(value, value.fields());
      } else {
        value.problem("a choice is expected here: question, choice, rules, evidenced");
      }
    }
    fields.finish();
  }

  private void choice(Value value, Fields fields) {
    Optional<String> code = code(fields);
    List<String> shown = rules(fields);
    Optional<Evidenced> evidenced =
        shown.isEmpty() && fields.find("evidenced").isEmpty()
            ? Optional.of(Evidenced.ATTESTED)
            : fields.constant("evidenced", Evidenced.class, Evidenced::id);
    evidenced.ifPresent(how -> check(how, shown, fields));
    String reason =
        evidenced.filter(Evidenced.AUTOMATED::equals).isPresent()
            ? fields.textIf("reason").orElse("")
            : fields.text("reason");
    fields.finish();
    if (code.isPresent() && evidenced.isPresent()) {
      Value first = places.putIfAbsent(code.get(), value);
      if (first != null) {
        value.problem("this choice stands already at " + first.origin());
      }
      found.put(code.get(), new Shown(evidenced.get(), reason, shown));
    }
  }

  private static void check(Evidenced how, List<String> shown, Fields fields) {
    boolean byRules = how == Evidenced.AUTOMATED || how == Evidenced.PARTIAL;
    if (byRules == shown.isEmpty()) {
      fields
          .find("evidenced")
          .ifPresent(at ->
              at.problem(
                  byRules
                      ? how.id() + " needs rules that show it"
                      : "rules show it: make it automated, or partial and say what they leave open"));
    }
  }

  private Optional<String> code(Fields fields) {
    Map<String, CustomLens.Question> questions =
        lens.questions().collect(Collectors.toMap(CustomLens.Question::id, each -> each));
    String question = fields.text("question");
    String choice = fields.text("choice");
    if (question.isEmpty()) {
      return Optional.empty();
    }
    CustomLens.Question known = questions.get(question);
    if (known == null) {
      at(fields, "question", "there is no question " + question, question, questions.keySet());
      return Optional.empty();
    }
    Set<String> ids =
        known.choices().stream()
            .filter(each -> !each.isNone())
            .map(CustomLens.Choice::id)
            .collect(Collectors.toSet());
    if (!ids.contains(choice)) {
      if (!choice.isEmpty()) {
        at(fields, "choice", "%s has no choice %s".formatted(question, choice), choice, ids);
      }
      return Optional.empty();
    }
    return Optional.of(LensRules.code(question, choice));
  }

  private List<String> rules(Fields fields) {
    rules.ifPresent(known -> fields.elements("rules").forEach(value -> check(value, known)));
    return fields.texts("rules").stream().distinct().toList();
  }

  private static void check(Value value, Set<String> known) {
    value
        .text()
        .map(String::strip)
        .filter(id -> !known.contains(id))
        .ifPresent(
            id -> value.problem("there is no rule %s%s".formatted(id, Nearest.hint(id, known))));
  }

  private static void at(
      Fields fields, String key, String message, String name, Set<String> candidates) {
    fields.find(key).ifPresent(value -> value.problem(message + Nearest.hint(name, candidates)));
  }
}
