package dev.atoll.engine.load;

import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads YAML as a value of a shape; reports what does not fit. */
final class ShapedYaml {
  private ShapedYaml() {}

  static Struct struct(Value value, StructShape struct) {
    return read(value, new Structure(struct))
        .filter(Struct.class::isInstance)
        .map(Struct.class::cast)
        .orElse(Struct.empty());
  }

  static Optional<Object> read(Value value, Shape shape) {
    return switch (shape) {
      case Structure(var struct) -> Optional.of(structure(value, struct));
      case ListOf(Shape element) -> {
        List<Object> list =
            value.elements().stream().flatMap(each -> read(each, element).stream()).toList();
        yield Optional.of(list);
      }
      case MapOf(Shape element) -> {
        SequencedMap<String, Object> map = new LinkedHashMap<>();
        value
            .entries()
            .forEach((key, each) ->
                key.text().ifPresent(k -> read(each, element).ifPresent(v -> map.put(k, v))));
        // in the order of the file: what shows it must not differ from run to run
        yield Optional.of(Collections.unmodifiableSequencedMap(map));
      }
      case Scalar scalar -> scalar(value, scalar);
    };
  }

  private static Struct structure(Value value, StructShape struct) {
    Map<String, Object> fields = new LinkedHashMap<>();
    value
        .entries()
        .forEach((key, inner) -> {
          String name = key.text().orElse("");
          Optional<Shape> field = struct.field(name);
          if (field.isPresent()) {
            read(inner, field.get()).ifPresent(v -> fields.put(name, v));
          } else {
            key.problem(
                struct.name() + " has no field " + name + Nearest.hint(name, struct.fields()));
          }
        });
    return Struct.of(fields);
  }

  private static Optional<Object> scalar(Value value, Scalar scalar) {
    Optional<Object> plain = value.plain();
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Object given = plain.get();
    Optional<Object> fitting =
        switch (scalar) {
          case BOOL -> Optional.of(given).filter(Boolean.class::isInstance);
          case INT -> Optional.of(given).filter(Long.class::isInstance);
          case DOUBLE ->
              given instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
          case STRING, BLOB -> value.isText() ? value.text().map(text -> text) : Optional.empty();
          case TIMESTAMP -> value.text().flatMap(ShapedYaml::time);
          case ANY -> plain;
        };
    if (fitting.isEmpty()) {
      value.problem(
          "a value of type " + scalar.name().toLowerCase(Locale.ROOT) + " is expected here");
    }
    return fitting;
  }

  private static Optional<Object> time(String text) {
    try {
      return Optional.of(Instant.parse(text.contains("T") ? text : text + "T00:00:00Z"));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
