package dev.atoll.engine.knowledge;

import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the files of a lens, one for each pillar: {@code framework/<pillar>.yaml}. */
public final class FrameworkLoader {
  private static final Pattern QUESTION = Pattern.compile("[A-Z]+[0-9]{2}");

  private final Map<String, Value> names = new HashMap<>();
  private final Set<String> codes = new LinkedHashSet<>();
  private final Map<String, Value> places = new HashMap<>();

  private record Numbered(int number, String lens, Framework.Pillar pillar) {}

  private FrameworkLoader() {}

  /** The lens without its rules. Problems go to the diagnostics; what is wrong is left out. */
  public static FrameworkDraft load(Collection<YamlFile> files, Diagnostics diagnostics) {
    FrameworkLoader loader = new FrameworkLoader();
    List<Numbered> pillars =
        files.stream()
            .flatMap(file -> file.parse(diagnostics).stream())
            .flatMap(root -> loader.pillar(root).stream())
            .sorted(Comparator.comparingInt(Numbered::number))
            .toList();
    String lens = pillars.isEmpty() ? "" : pillars.getFirst().lens();
    return new FrameworkDraft(
        new Framework(lens, pillars.stream().map(Numbered::pillar).toList()),
        loader.codes,
        loader.places);
  }

  private Optional<Numbered> pillar(Value root) {
    if (!root.isMapping()) {
      root.problem("a pillar of a lens is expected here: lens, pillar, number, name, questions");
      return Optional.empty();
    }
    Fields fields = root.fields();
    String lens = fields.text("lens");
    fields.find("lens").ifPresent(value -> sameLens(lens, value));
    String id = once(fields, "pillar");
    int number = fields.number("number");
    fields.find("number").ifPresent(value -> unique("number", String.valueOf(number), value));
    String name = fields.text("name");
    List<Framework.Question> questions = mappings(fields, "questions", this::question);
    fields.finish();
    return Optional.of(new Numbered(number, lens, new Framework.Pillar(id, name, questions)));
  }

  private void sameLens(String lens, Value value) {
    Value first = names.putIfAbsent("lens", value);
    if (first != null && !first.text().equals(value.text())) {
      value.problem("%s is not the lens of %s".formatted(lens, first.origin()));
    }
  }

  private Framework.Question question(Fields fields) {
    String code = once(fields, "code");
    if (!code.isEmpty() && !QUESTION.matcher(code).matches()) {
      at(fields, "code").problem(code + " is not the code of a question, such as SEC08");
    }
    return new Framework.Question(
        code,
        once(fields, "id"),
        fields.text("title"),
        choice(fields, "none"),
        mappings(fields, "practices", practice -> practice(code, practice)));
  }

  private Practice practice(String question, Fields fields) {
    String code = once(fields, "code");
    if (!code.isEmpty()
        && QUESTION.matcher(question).matches()
        && !code.matches(question + "-BP[0-9]{2}")) {
      at(fields, "code")
          .problem(
              "%s is not the code of a practice of %s, such as %2$s-BP01"
                  .formatted(code, question));
    }
    codes.add(code);
    Optional<Evidenced> evidenced = fields.constant("evidenced", Evidenced.class, Evidenced::id);
    evidenced.ifPresent(_ -> places.putIfAbsent(code, at(fields, "evidenced")));
    boolean explained = evidenced.filter(Evidenced.AUTOMATED::equals).isEmpty();
    return new Practice(
        code,
        choice(fields, "choice"),
        fields.text("title"),
        fields.constant("risk", Severity.class, Severity::id).orElse(Severity.LOW),
        evidenced.orElse(Evidenced.NOT_OBSERVABLE),
        explained ? fields.text("reason") : fields.textIf("reason").orElse(""),
        List.of());
  }

  private static <T> List<T> mappings(Fields fields, String key, Function<Fields, T> read) {
    List<T> found = new ArrayList<>();
    Optional<Value> list = fields.require(key);
    list.filter(value -> value.elements().isEmpty())
        .ifPresent(value -> value.problem(key + " is empty"));
    for (Value element : list.map(Value::elements).orElse(List.of())) {
      Fields keys = element.fields();
      if (element.isMapping()) {
        found.add(read.apply(keys));
        keys.finish();
      }
    }
    return List.copyOf(found);
  }

  private String once(Fields fields, String key) {
    String text = fields.text(key);
    if (!text.isEmpty()) {
      unique(key, text, at(fields, key));
    }
    return text;
  }

  private Optional<String> choice(Fields fields, String key) {
    Optional<String> text = fields.textIf(key);
    text.ifPresent(name -> unique("choice", name, at(fields, key)));
    return text;
  }

  private void unique(String kind, String name, Value value) {
    Value first = names.putIfAbsent(kind + " " + name, value);
    if (first != null) {
      value.problem("%s stands already at %s".formatted(name, first.origin()));
    }
  }

  private static Value at(Fields fields, String key) {
    return fields.find(key).orElse(fields.mapping());
  }
}
