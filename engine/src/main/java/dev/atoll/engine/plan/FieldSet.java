package dev.atoll.engine.plan;

import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that something reads. A structure none of whose fields is named is kept whole: whoever
 * reads the field that holds it wants all of it.
 */
public final class FieldSet {
  /** Every field of every structure. */
  public static final FieldSet ALL = new FieldSet(Map.of());

  private final Map<String, Set<String>> byStruct;

  private FieldSet(Map<String, Set<String>> byStruct) {
    this.byStruct = byStruct;
  }

  /** Only these. */
  public static FieldSet of(Collection<FieldUse> uses) {
    Map<String, Set<String>> byStruct = new HashMap<>();
    for (FieldUse use : uses) {
      byStruct.computeIfAbsent(use.struct(), name -> new HashSet<>()).add(use.field());
    }
    return new FieldSet(byStruct);
  }

  public boolean keeps(String struct, String field) {
    Set<String> fields = byStruct.get(struct);
    return fields == null || fields.contains(field);
  }

  /** Adds to {@code uses} the fields that a path goes through, and all of what it ends in. */
  static void addPath(Path path, StructShape root, Set<FieldUse> uses) {
    Shape at = new Structure(root);
    for (Path.Step step : path.steps()) {
      if (!(at instanceof Structure(StructShape struct))) {
        return; // a map's keys are no fields
      }
      Optional<Shape> field = struct.field(step.field());
      if (field.isEmpty()) {
        return;
      }
      uses.add(new FieldUse(struct.name(), step.field()));
      at = field.get();
      for (int i = 0; i < step.lists(); i++) {
        at = element(at);
      }
    }
    if (!path.isWhole()) {
      addWhole(at, uses);
    }
  }

  private static void addWhole(Shape shape, Set<FieldUse> uses) {
    switch (shape) {
      case Scalar ignored -> {}
      case ListOf(Shape element) -> addWhole(element, uses);
      case MapOf(Shape value) -> addWhole(value, uses);
      case Structure(StructShape struct) -> {
        for (String field : struct.fields()) {
          if (uses.add(new FieldUse(struct.name(), field))) {
            struct.field(field).ifPresent(inner -> addWhole(inner, uses));
          }
        }
      }
    }
  }

  private static Shape element(Shape shape) {
    return switch (shape) {
      case ListOf(Shape element) -> element;
      case MapOf(Shape value) -> value;
      case Scalar scalar -> scalar;
      case Structure structure -> structure;
    };
  }
}
