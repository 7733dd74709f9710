package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType.Batch;
import dev.atoll.engine.knowledge.ResourceType.Detail;
import dev.atoll.engine.knowledge.ResourceType.Fold;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.knowledge.Template;
import dev.atoll.engine.shape.ApiModel.Operation;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code details} of a resource type: further calls per resource. */
final class DetailReader {
  private final Calls calls;
  private final Map<String, Service> services;
  private TypeShape shape;

  DetailReader(Calls calls, Map<String, Service> services, TypeShape shape) {
    this.calls = calls;
    this.services = services;
    this.shape = shape;
  }

  /** The shape of the resource with all details read so far. */
  TypeShape shape() {
    return shape;
  }

  Optional<Detail> read(Fields fields) {
    String as = fields.text("as");
    Service service =
        fields
            .find("service")
            .flatMap(value -> TypeReader.service(value, services))
            .orElse(calls.service());
    Optional<Operation> operation =
        fields.require("operation").flatMap(value -> calls.operation(value, service));
    Optional<Value> parameters = fields.find("parameters");
    Optional<Value> take = fields.find("take");
    Optional<Value> foldValue = fields.find("fold");
    Optional<Value> batchValue = fields.find("batch");
    boolean always = fields.flag("always");
    Set<String> absent = calls.codes(fields, "absent", service);
    fields.finish();
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    Shape answer = new Structure(operation.get().output());
    Optional<Batch> batch = Optional.empty();
    if (batchValue.isPresent()) {
      Batch found = batch(batchValue.get().fields(), answer);
      batch = Optional.of(found);
      answer =
          PathShapes.element(
              PathShapes.follow(found.items().text(), answer, batchValue.get()).orElse(answer));
    }
    Shape whole = answer;
    Optional<Shape> taken =
        take.isEmpty()
            ? Optional.of(whole)
            : PathShapes.follow(take.get().text().orElse("."), whole, take.get());
    Map<String, Object> filled =
        new Parameters(Calls.detailHoles(shape, batch.isPresent()))
            .read(parameters, new Structure(operation.get().input()));
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    Optional<Fold> fold = foldValue.flatMap(value -> fold(value, taken.get()));
    Shape given = fold.isPresent() ? folded(fold.get(), taken.get()) : taken.get();
    return Optional.of(
        new Detail(
            as,
            service,
            operation.get().name(),
            filled,
            take.flatMap(Value::text).filter(Path::isValid).map(Path::parse),
            fold,
            batch,
            always,
            absent,
            add(as, given, fields.mapping())));
  }

  /** Adds what the detail gives to the shape; the names of the fields it fills. */
  private Set<String> add(String as, Shape given, Value place) {
    if (!as.equals(".")) {
      if (shape.field(as).isPresent()) {
        place.problem("the resource has a field " + as + " already; choose another name for as");
      }
      shape = shape.with(as, given);
      return Set.of(as);
    }
    if (given instanceof Structure(var struct)) {
      Set<String> before = shape.fields();
      shape = shape.with(struct);
      Set<String> added = new java.util.LinkedHashSet<>(struct.fields());
      added.removeAll(before);
      return Set.copyOf(added);
    }
    place.problem("as: . needs an answer that is a structure; take a part of it that is");
    return Set.of();
  }

  private Batch batch(Fields fields, Shape answer) {
    int size = fields.number("size");
    String id = fields.textIf("id").orElse("id");
    Template template = id.contains("{") ? Template.parse(id) : Template.hole(id);
    fields
        .find("id")
        .ifPresent(value -> template.holes().forEach(hole -> Calls.ownHole(hole, shape, value)));
    String items = fields.text("items");
    Optional<Shape> element =
        fields
            .find("items")
            .flatMap(value -> PathShapes.follow(items, answer, value))
            .map(PathShapes::element);
    String match = fields.text("match");
    element.ifPresent(shapeOfElement ->
        fields.find("match").ifPresent(value -> PathShapes.follow(match, shapeOfElement, value)));
    fields.finish();
    return new Batch(size, template, Path.parse(Path.isValid(items) ? items : "."), match);
  }

  private static Optional<Fold> fold(Value value, Shape taken) {
    Fields fields = value.fields();
    Fold fold = new Fold(fields.text("key"), fields.text("value"));
    fields.finish();
    if (!(PathShapes.element(taken) instanceof Structure(var pair))) {
      value.problem("fold is for lists of pairs; this is none");
      return Optional.empty();
    }
    for (String name : new String[] {fold.key(), fold.value()}) {
      if (pair.field(name).isEmpty()) {
        value.problem(pair.name() + " has no field " + name + Nearest.hint(name, pair.fields()));
        return Optional.empty();
      }
    }
    return Optional.of(fold);
  }

  private static Shape folded(Fold fold, Shape taken) {
    Structure pair = (Structure) PathShapes.element(taken);
    return new MapOf(pair.struct().field(fold.value()).orElseThrow());
  }
}
