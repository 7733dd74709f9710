package dev.atoll.testkit.live;

import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import dev.atoll.testkit.live.Scenario.Call;
import dev.atoll.testkit.live.Scenario.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code testkit/live/<service>.yaml}, or {@code <service>-<part>.yaml}. */
final class ScenarioFile {
  private static final Pattern CALL = Pattern.compile("(?:(\\w+) = )?(?:(\\w+)\\.)?(\\w+)");

  private final String service;

  private ScenarioFile(String service) {
    this.service = service;
  }

  /** The scenarios of all files in a folder, by file; throws with all that is wrong with them. */
  static Map<Path, List<Scenario>> readAll(Path folder) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Map<Path, List<Scenario>> all = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        String name = file.getFileName().toString();
        ScenarioFile reader = new ScenarioFile(name.split("[-.]", 2)[0]);
        all.put(
            file,
            YamlFile.of(name, Files.readString(file)).parse(diagnostics).stream()
                .flatMap(root -> root.elements().stream())
                .map(reader::scenario)
                .toList());
      }
    }
    diagnostics.throwIfAny(
        ErrorCode.KNOWLEDGE_INVALID, "the scenarios", "see docs/contributing/live-tests.md");
    return all;
  }

  private Scenario scenario(Value value) {
    Fields fields = value.fields();
    String name = fields.text("name");
    List<Step> steps = new ArrayList<>(List.of(step(fields)));
    for (Value then : fields.elements("then")) {
      Fields next = then.fields();
      steps.add(step(next));
      next.finish();
    }
    fields.finish();
    return new Scenario(
        value.origin().file() + ":" + value.origin().line(), name, List.copyOf(steps));
  }

  private Step step(Fields fields) {
    List<Call> make = fields.elements("make").stream().flatMap(this::calls).toList();
    Map<String, Map<Status, List<String>>> expect = new LinkedHashMap<>();
    fields
        .require("expect")
        .ifPresent(rules ->
            rules
                .entries()
                .forEach((rule, ids) -> expect.put(rule.text().orElse(""), byStatus(ids))));
    return new Step(make, judgedAt(fields), expect);
  }

  private static InstantSource judgedAt(Fields fields) {
    Optional<String> at = fields.textIf("at");
    if (at.isPresent()) {
      return InstantSource.fixed(Instant.parse(at.get()));
    }
    int days = fields.find("days").isEmpty() ? 0 : fields.number("days");
    return InstantSource.offset(InstantSource.system(), Duration.ofDays(days));
  }

  private static Map<Status, List<String>> byStatus(Value ids) {
    Map<Status, List<String>> expected = new LinkedHashMap<>();
    ids.entries()
        .forEach((key, value) ->
            Fields.constant(key, Status.class, status -> status.name().toLowerCase(Locale.ROOT))
                .ifPresent(status ->
                    expected.put(
                        status,
                        value.elements().stream().flatMap(id -> id.text().stream()).toList())));
    return expected;
  }

  private Stream<Call> calls(Value entry) {
    return entry.entries().entrySet().stream()
        .flatMap(call -> call(call.getKey(), call.getValue()).stream());
  }

  private Optional<Call> call(Value key, Value parameters) {
    Matcher matcher = CALL.matcher(key.text().orElse(""));
    if (!matcher.matches()) {
      key.problem("a call is expected here: [name = ][service.]Operation");
      return Optional.empty();
    }
    return Optional.of(
        new Call(
            Optional.ofNullable(matcher.group(1)),
            Optional.ofNullable(matcher.group(2)).orElse(service),
            matcher.group(3),
            plain(parameters)));
  }

  private static Map<String, Object> plain(Value mapping) {
    Map<String, Object> plain = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach((key, value) ->
            value.plain().ifPresent(each -> plain.put(key.text().orElse(""), each)));
    return plain;
  }
}
