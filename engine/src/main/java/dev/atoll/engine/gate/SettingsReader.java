package dev.atoll.engine.gate;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code .atoll.yaml}, checked against the rules. */
public final class SettingsReader {
  private static final String NEVER = "never";
  private final Set<String> rules;

  /**
   * @param rules the ids of all rules, whether selected or not
   */
  public SettingsReader(Set<String> rules) {
    this.rules = rules;
  }

  /**
   * The settings of a file. Expired exceptions are no problem here.
   *
   * @throws AtollException SETTINGS_INVALID with all problems, FILE_UNREADABLE
   */
  public Settings read(Path file) {
    Diagnostics diagnostics = new Diagnostics();
    Settings settings =
        YamlFile.read(file)
            .parse(diagnostics)
            .map(root -> settings(root.fields()))
            .orElse(Settings.NONE);
    diagnostics.throwIfAny(
        ErrorCode.SETTINGS_INVALID,
        "the settings",
        "mend the places shown; docs/gate.md describes the format");
    return settings;
  }

  private Settings settings(Fields fields) {
    List<RiskException> exceptions =
        fields.elements("exceptions").stream().flatMap(value -> exception(value).stream()).toList();
    Map<String, Stage> stages = new LinkedHashMap<>();
    fields
        .find("stages")
        .ifPresent(value ->
            value
                .entries()
                .forEach((name, stage) ->
                    name.text().ifPresent(text -> stages.put(text, stage(stage.fields())))));
    fields.finish();
    return new Settings(exceptions, stages);
  }

  private Optional<RiskException> exception(Value value) {
    Fields fields = value.fields();
    String rule = fields.text("rule");
    String resource = fields.text("resource");
    String reason = fields.text("reason");
    String owner = fields.text("owner");
    Optional<LocalDate> expires = fields.require("expires").flatMap(SettingsReader::date);
    fields.finish();
    if (!rule.isEmpty() && !rules.contains(rule)) {
      fields
          .find("rule")
          .ifPresent(at -> at.problem("there is no rule " + rule + Nearest.hint(rule, rules)));
    }
    return expires.map(
        day -> new RiskException(rule, new Glob(resource), reason, owner, day, value.origin()));
  }

  private static Optional<LocalDate> date(Value value) {
    return value
        .text()
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text.strip()));
          } catch (DateTimeException e) {
            value.problem(text + " is no day; write it as 2027-06-30");
            return Optional.empty();
          }
        });
  }

  private static Stage stage(Fields fields) {
    Optional<Severity> failOn = fields.find("failOn").flatMap(SettingsReader::severity);
    boolean strict = fields.flag("strict");
    fields.finish();
    return new Stage(failOn, strict);
  }

  private static Optional<Severity> severity(Value value) {
    Optional<String> text = value.text().map(String::strip);
    Optional<Severity> severity =
        Arrays.stream(Severity.values())
            .filter(each -> text.filter(each.id()::equals).isPresent())
            .findFirst();
    if (text.isPresent() && severity.isEmpty() && !text.get().equals(NEVER)) {
      value.problem(text.get() + " is none of: high, medium, low, " + NEVER);
    }
    return severity;
  }
}
