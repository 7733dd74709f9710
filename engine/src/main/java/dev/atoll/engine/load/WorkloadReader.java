package dev.atoll.engine.load;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
          Object usual = rule.params().get(name);
          if (usual == null) {
            List<String> names = List.copyOf(rule.params().asMap().keySet());
            key.problem(rule.id() + " has no parameter " + name + Nearest.hint(name, names));
          } else {
            ShapedYaml.read(value, shape(usual)).ifPresent(given -> values.put(name, given));
          }
        });
    return Struct.of(values);
  }

  /** A parameter's type, as its default value shows it. */
  private static Shape shape(Object value) {
    return switch (value) {
      case Boolean _ -> Scalar.BOOL;
      case Long _ -> Scalar.INT;
      case Double _ -> Scalar.DOUBLE;
      case List<?> list -> new ListOf(list.isEmpty() ? Scalar.STRING : shape(list.getFirst()));
      case Map<?, ?> _ -> new MapOf(Scalar.STRING);
      default -> Scalar.STRING;
    };
  }
}
