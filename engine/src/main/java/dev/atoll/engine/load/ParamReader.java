package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Parameter;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a rule's {@code params}: their types and default values. */
final class ParamReader {
  /** The parameters' shape, their usual values, and what they are. */
  record Params(TypeShape shape, Struct values, List<Parameter> parameters) {}

  private static final List<String> TYPES =
      List.of("int", "double", "bool", "string", "list", "map");

  private ParamReader() {}

  static Params read(Optional<Value> params) {
    TypeShape shape = TypeShape.of("params");
    Map<String, Object> values = new LinkedHashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    Map<Value, Value> entries = params.map(Value::entries).orElse(Map.of());
    for (Map.Entry<Value, Value> entry : entries.entrySet()) {
      String name = entry.getKey().text().orElse("");
      Fields fields = entry.getValue().fields();
      Optional<Value> value = fields.require("default");
      Shape type = type(fields, value);
      String about = fields.text("about");
      fields.finish();
      shape = shape.with(name, type);
      value
          .flatMap(v -> ShapedYaml.read(v, type))
          .ifPresent(usual -> {
            values.put(name, usual);
            parameters.add(new Parameter(name, about, type, usual));
          });
    }
    return new Params(shape, Struct.of(values), List.copyOf(parameters));
  }

  private static Shape type(Fields fields, Optional<Value> value) {
    String type = fields.text("type");
    return switch (type) {
      case "int" -> Scalar.INT;
      case "double" -> Scalar.DOUBLE;
      case "bool" -> Scalar.BOOL;
      case "list" -> new ListOf(allNumbers(value) ? Scalar.INT : Scalar.STRING);
      case "map" -> new MapOf(Scalar.STRING);
      case "string" -> Scalar.STRING;
      default -> {
        fields
            .find("type")
            .ifPresent(place ->
                place.problem(
                    "%s is none of: %s%s"
                        .formatted(type, String.join(", ", TYPES), Nearest.hint(type, TYPES))));
        yield Scalar.STRING;
      }
    };
  }

  private static boolean allNumbers(Optional<Value> value) {
    return value
        .map(Value::elements)
        .filter(list -> !list.isEmpty())
        .map(list -> list.stream().allMatch(v -> v.plain().orElse("") instanceof Long))
        .orElse(false);
  }
}
