package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Template;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads the parameters of an operation, checked against its input. */
final class Parameters {
  /**
   * Checks a hole of a template; reports a problem at the value where it is none that it may be.
   */
  interface HoleCheck extends BiConsumer<String, Value> {}

  private final HoleCheck holes;

  Parameters(HoleCheck holes) {
    this.holes = holes;
  }

  /** The parameters as plain Java, templates still as text. */
  Map<String, Object> read(Optional<Value> parameters, Shape input) {
    return parameters
        .flatMap(value -> read(value, input))
        .filter(Map.class::isInstance)
        .map(Parameters::asMap)
        .orElse(Map.of());
  }

  @SuppressWarnings("unchecked") // built by read below, with text keys
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  private Optional<Object> read(Value value, Shape shape) {
    if (value.isText() && value.text().filter(text -> text.contains("{")).isPresent()) {
      String text = value.text().orElseThrow();
      Template.parse(text).holes().forEach(hole -> holes.accept(hole, value));
      return Optional.of(text);
    }
    return switch (shape) {
      case Structure(var struct) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        value
            .entries()
            .forEach((key, inner) -> {
              String name = key.text().orElse("");
              Optional<Shape> field = struct.field(name);
              if (field.isEmpty()) {
                key.problem(
                    struct.name()
                        + " has no parameter "
                        + name
                        + Nearest.hint(name, struct.fields()));
              } else {
                read(inner, field.get()).ifPresent(v -> map.put(name, v));
              }
            });
        yield Optional.of(map);
      }
      case ListOf(Shape element) -> {
        List<Object> list =
            value.elements().stream().flatMap(each -> read(each, element).stream()).toList();
        yield Optional.of(list);
      }
      case MapOf(Shape element) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        value
            .entries()
            .forEach((key, inner) ->
                key.text().ifPresent(k -> read(inner, element).ifPresent(v -> map.put(k, v))));
        yield Optional.of(map);
      }
      case Scalar scalar -> scalar(value, scalar);
    };
  }

  private static Optional<Object> scalar(Value value, Scalar scalar) {
    Optional<Object> plain = value.plain();
    boolean fits =
        plain.isPresent()
            && switch (scalar) {
              case BOOL -> plain.get() instanceof Boolean;
              case INT -> plain.get() instanceof Long;
              case DOUBLE -> plain.get() instanceof Number;
              case STRING, TIMESTAMP, BLOB -> value.isText();
              case ANY -> true;
            };
    if (!fits) {
      value.problem(
          "a value of type "
              + scalar.name().toLowerCase(java.util.Locale.ROOT)
              + " is expected here");
      return Optional.empty();
    }
    return scalar == Scalar.STRING ? value.text().map(text -> text) : plain;
  }
}
