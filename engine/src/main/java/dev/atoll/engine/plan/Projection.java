package dev.atoll.engine.plan;

import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves out of a configuration what nothing reads. */
public final class Projection {
  private Projection() {}

  /** The configuration with those fields only, at every depth. */
  public static Struct of(Struct configuration, StructShape shape, FieldSet fields) {
    if (fields == FieldSet.ALL) {
      return configuration;
    }
    Map<String, Object> kept = LinkedHashMap.newLinkedHashMap(configuration.size());
    configuration.forEach((name, value) -> {
      if (fields.keeps(shape.name(), name)) {
        kept.put(name, shape.field(name).map(inner -> project(value, inner, fields)).orElse(value));
      }
    });
    return Struct.of(kept);
  }

  private static Object project(Object value, Shape shape, FieldSet fields) {
    return switch (shape) {
      case Structure(StructShape struct) when value instanceof Struct inner ->
          of(inner, struct, fields);
      case ListOf(Shape element) when value instanceof List<?> list ->
          list.stream().map(each -> project(each, element, fields)).toList();
      case MapOf(Shape element) when value instanceof Map<?, ?> map -> {
        Map<String, Object> projected = new LinkedHashMap<>();
        map.forEach((key, each) -> projected.put(key.toString(), project(each, element, fields)));
        yield Map.copyOf(projected);
      }
      default -> value;
    };
  }
}
