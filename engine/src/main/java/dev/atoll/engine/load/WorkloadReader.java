package dev.atoll.engine.load;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.knowledge.Parameter;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a workload's file, checked against the rules. */
public final class WorkloadReader {
  private final Map<String, Rule> rules;

  /**
   * @param rules by id
   */
  public WorkloadReader(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /**
   * The workload that a file describes.
   *
   * @throws AtollException WORKLOAD_INVALID with all problems, FILE_UNREADABLE
   */
  public Workload read(Path file) {
    Diagnostics diagnostics = new Diagnostics();
    Workload workload =
        YamlFile.read(file)
            .parse(diagnostics)
            .map(root -> workload(root.fields()))
            .orElse(new Workload("", Map.of()));
    diagnostics.throwIfAny(
        ErrorCode.WORKLOAD_INVALID,
        "the workload",
        "mend the places shown; docs/workload.md describes the format");
    return workload;
  }

  private Workload workload(Fields fields) {
    String name = fields.text("name");
    Map<String, Struct> params = new LinkedHashMap<>();
    fields
        .find("params")
        .ifPresent(value ->
            value
                .entries()
                .forEach((rule, own) -> {
                  String id = rule.text().orElse("");
                  Rule known = rules.get(id);
                  if (known == null) {
                    rule.problem("there is no rule " + id + Nearest.hint(id, rules.keySet()));
                  } else {
                    params.put(id, params(known, own));
                  }
                }));
    fields.finish();
    return new Workload(name, Map.copyOf(params));
  }

  private static Struct params(Rule rule, Value own) {
    Map<String, Object> values = new LinkedHashMap<>();
    own.entries()
        .forEach((key, value) -> {
          String name = key.text().orElse("");
          Optional<Parameter> parameter = rule.parameter(name);
          if (parameter.isEmpty()) {
            List<String> names = rule.parameters().stream().map(Parameter::name).toList();
            key.problem(rule.id() + " has no parameter " + name + Nearest.hint(name, names));
          } else {
            ShapedYaml.read(value, parameter.get().type())
                .ifPresent(given -> values.put(name, given));
          }
        });
    return Struct.of(values);
  }

  /**
   * A value for a parameter, as YAML or JSON writes it; empty where it is of another type, which
   * the diagnostics tell.
   */
  public static Optional<Object> value(Parameter parameter, String text, Diagnostics diagnostics) {
    YamlFile file = YamlFile.of(parameter.name(), text);
    Optional<Object> read =
        file.parse(diagnostics).flatMap(value -> ShapedYaml.read(value, parameter.type()));
    if (read.isEmpty() && diagnostics.isEmpty()) {
      diagnostics.add(file.diagnostic(new Origin(file.name(), 1, 1), "a value is expected here"));
    }
    return diagnostics.isEmpty() ? read : Optional.empty();
  }
}
