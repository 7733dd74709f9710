package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Fix.Call;
import dev.atoll.engine.knowledge.Fix.Step;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.shape.ApiModel;
import dev.atoll.engine.shape.ApiModel.Operation;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the plan of a fix: the calls that mend one resource, and those that take it back. */
final class PlanReader {
  private static final String RESULT = "result.";
  private static final String PARAMS = "params.";

  private final ApiModel model;
  private final Map<String, Service> services;

  PlanReader(ApiModel model, Map<String, Service> services) {
    this.model = model;
    this.services = services;
  }

  /**
   * The steps of a plan.
   *
   * @param params the shape of the rule's parameters
   */
  List<Step> read(List<Value> steps, ResourceType type, StructShape params) {
    return steps.stream().flatMap(step -> step(step.fields(), type, params).stream()).toList();
  }

  private record Made(Call call, Operation operation) {}

  private Optional<Step> step(Fields fields, ResourceType type, StructShape params) {
    Optional<Value> undo = fields.require("undo");
    Optional<Made> act = call(fields, type, params, Optional.empty());
    fields.finish();
    Optional<Made> back =
        undo.flatMap(value -> {
          Fields inner = value.fields();
          Optional<Made> made = call(inner, type, params, act.map(Made::operation));
          inner.finish();
          return made;
        });
    return act.flatMap(done -> back.map(undone -> new Step(done.call(), undone.call())));
  }

  private Optional<Made> call(
      Fields fields, ResourceType type, StructShape params, Optional<Operation> after) {
    Service service =
        fields
            .find("service")
            .flatMap(value -> TypeReader.service(value, services))
            .orElse(type.service());
    Calls calls = new Calls(model, service, List.of());
    Optional<Operation> operation =
        fields.require("operation").flatMap(value -> calls.operation(value, service));
    Optional<Value> parameters = fields.find("parameters");
    return operation.map(found -> {
      Parameters reader = new Parameters((hole, at) -> hole(hole, at, type, params, after));
      Map<String, Object> filled = reader.read(parameters, new Structure(found.input()));
      return new Made(new Call(service, found.name(), filled), found);
    });
  }

  private static void hole(
      String hole, Value at, ResourceType type, StructShape params, Optional<Operation> after) {
    if (hole.startsWith(PARAMS)) {
      PathShapes.follow(hole.substring(PARAMS.length()), new Structure(params), at);
    } else if (hole.startsWith(RESULT) && after.isPresent()) {
      Structure answer = new Structure(after.get().output());
      PathShapes.follow(hole.substring(RESULT.length()), answer, at);
    } else {
      Calls.ownHole(hole, type.shape(), at);
    }
  }
}
