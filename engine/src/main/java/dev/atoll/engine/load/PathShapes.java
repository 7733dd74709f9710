package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.util.Optional;

/** Follows paths through shapes. */
final class PathShapes {
  private PathShapes() {}

  /**
   * The shape of what stands at the path written in {@code place}; a path with {@code []} gives a
   * list. Empty where the path leads nowhere, and then a problem is reported.
   */
  static Optional<Shape> follow(String text, Shape root, Value place) {
    if (!Path.isValid(text)) {
      place.problem("not a path: " + text + " (write it like Groups[].GroupId)");
      return Optional.empty();
    }
    Shape at = root;
    boolean many = false;
    for (Path.Step step : Path.parse(text).steps()) {
      Optional<Shape> field = field(at, step.field(), place);
      if (field.isEmpty()) {
        return Optional.empty();
      }
      at = field.get();
      for (int i = 0; i < step.lists(); i++) {
        many = true;
        switch (at) {
          case ListOf(Shape element) -> at = element;
          case MapOf(Shape value) -> at = value;
          case Scalar scalar when scalar == Scalar.ANY -> at = scalar;
          default -> {
            place.problem(step.field() + " is no list; leave out []");
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(many ? new ListOf(at) : at);
  }

  private static Optional<Shape> field(Shape at, String name, Value place) {
    switch (at) {
      case Structure(var struct) -> {
        Optional<Shape> field = struct.field(name);
        if (field.isEmpty()) {
          place.problem(
              struct.name() + " has no field " + name + Nearest.hint(name, struct.fields()));
        }
        return field;
      }
      case MapOf(Shape value) -> {
        return Optional.of(value);
      }
      case Scalar scalar when scalar == Scalar.ANY -> {
        return Optional.of(scalar);
      }
      case ListOf _ -> place.problem(name + " stands in a list; write [] after the list's name");
      default -> place.problem("there is nothing below, so no " + name);
    }
    return Optional.empty();
  }

  /** The shape of one of the things at a path: a list's element, else the shape itself. */
  static Shape element(Shape shape) {
    return shape instanceof ListOf(Shape inner) ? element(inner) : shape;
  }
}
