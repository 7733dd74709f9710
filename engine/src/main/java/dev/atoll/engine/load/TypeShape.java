package dev.atoll.engine.load;

import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.StructShape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration of a resource type: an API's structure, and fields that the type adds to it.
 */
record TypeShape(String name, Optional<StructShape> base, Map<String, Shape> added)
    implements StructShape {

  static TypeShape of(String name) {
    return new TypeShape(name, Optional.empty(), Map.of());
  }

  TypeShape with(StructShape more) {
    if (base.isEmpty()) {
      return new TypeShape(name, Optional.of(more), added);
    }
    TypeShape all = this;
    for (String field : more.fields()) {
      all = all.with(field, more.field(field).orElseThrow());
    }
    return all;
  }

  TypeShape with(String field, Shape shape) {
    if (field(field).isPresent()) {
      return this;
    }
    Map<String, Shape> more = new LinkedHashMap<>(added);
    more.put(field, shape);
    return new TypeShape(name, base, more);
  }

  @Override
  public Set<String> fields() {
    Set<String> all = new LinkedHashSet<>();
    base.ifPresent(struct -> all.addAll(struct.fields()));
    all.addAll(added.keySet());
    return all;
  }

  @Override
  public Optional<Shape> field(String field) {
    Shape own = added.get(field);
    return own != null ? Optional.of(own) : base.flatMap(struct -> struct.field(field));
  }
}
