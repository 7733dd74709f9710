package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.shape.ApiModel;
import dev.atoll.engine.shape.ApiModel.Operation;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Checks what a resource type says of API calls: operations, holes of templates, error codes. */
record Calls(ApiModel model, Service service, List<Consumer<Map<String, ResourceType>>> later) {
  private static final Set<String> PLACES = Set.of("account", "region", "partition");

  /** The operation that a value names; empty where the service has none of that name. */
  Optional<Operation> operation(Value value, Service of) {
    Optional<String> name = value.text();
    Optional<Operation> operation = name.flatMap(n -> model.operation(of.id(), n));
    if (name.isPresent() && operation.isEmpty()) {
      value.problem(
          "%s has no operation %s%s"
              .formatted(of.id(), name.get(), Nearest.hint(name.get(), model.operations(of.id()))));
    }
    return operation;
  }

  /** The error codes under a key, each declared by the SDK's model or in service.yaml. */
  Set<String> codes(Fields fields, String key, Service of) {
    Set<String> codes = new LinkedHashSet<>();
    for (Value value : fields.elements(key)) {
      String code = value.text().orElse("");
      if (!of.errors().containsKey(code) && !model.errorCodes(of.id()).contains(code)) {
        Set<String> known = new LinkedHashSet<>(model.errorCodes(of.id()));
        known.addAll(of.errors().keySet());
        value.problem(
            "neither the API's model nor service.yaml of %s knows the error code %s%s"
                .formatted(of.id(), code, Nearest.hint(code, known)));
      }
      codes.add(code);
    }
    return Set.copyOf(codes);
  }

  /** A hole in a list call's parameters: a place, the identifiers, or something of the parent. */
  Parameters.HoleCheck listHoles(Optional<String> parent, boolean ids) {
    return (hole, value) -> {
      if (PLACES.contains(hole) || (ids && hole.equals("ids"))) {
        return;
      }
      if (parent.isPresent() && hole.startsWith("parent.")) {
        String path = hole.substring("parent.".length());
        later.add(types ->
            Optional.ofNullable(types.get(parent.get()))
                .ifPresent(type -> ownHole(path, type.shape(), value)));
        return;
      }
      value.problem(
          "{%s} has no meaning here; there are {account}, {region}, {partition}%s%s"
              .formatted(hole, ids ? ", {ids}" : "", parent.isPresent() ? ", {parent.…}" : ""));
    };
  }

  /**
   * A hole in a detail's parameters: a place, the resource's id, or a path of its configuration.
   */
  static Parameters.HoleCheck detailHoles(StructShape shape, boolean ids) {
    return (hole, value) -> {
      if (!(ids && hole.equals("ids"))) {
        ownHole(hole, shape, value);
      }
    };
  }

  /** Checks a hole that may be a place, an id, a quoted literal or a path of the shape. */
  static void ownHole(String hole, StructShape shape, Value value) {
    boolean literal = hole.length() > 1 && hole.startsWith("'") && hole.endsWith("'");
    if (!literal && !PLACES.contains(hole) && !hole.equals("id")) {
      PathShapes.follow(hole, new Structure(shape), value);
    }
  }

  /** Checks that a type is there. */
  static void type(String name, Value place, Map<String, ResourceType> types) {
    if (!types.containsKey(name)) {
      place.problem("there is no resource type " + name + Nearest.hint(name, types.keySet()));
    }
  }
}
