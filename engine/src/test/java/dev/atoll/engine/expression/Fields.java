package dev.atoll.engine.expression;

import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.StructShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A structure's shape written down in a test. */
record Fields(String name, Map<String, Shape> shapes) implements StructShape {
  static Fields of(String name) {
    return new Fields(name, new LinkedHashMap<>());
  }

  Fields with(String field, Shape shape) {
    shapes.put(field, shape);
    return this;
  }

  @Override
  public Set<String> fields() {
    return shapes.keySet();
  }

  @Override
  public Optional<Shape> field(String field) {
    return Optional.ofNullable(shapes.get(field));
  }
}
