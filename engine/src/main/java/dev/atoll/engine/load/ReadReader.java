package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType.Decode;
import dev.atoll.engine.knowledge.ResourceType.Describe;
import dev.atoll.engine.knowledge.ResourceType.Of;
import dev.atoll.engine.knowledge.ResourceType.Read;
import dev.atoll.engine.knowledge.Template;
import dev.atoll.engine.shape.ApiModel.Operation;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code read} section of a resource type: the call that lists the resources. */
final class ReadReader {
  private final Calls calls;
  private TypeShape shape;

  ReadReader(Calls calls, String type) {
    this.calls = calls;
    this.shape = TypeShape.of(type);
  }

  /** The shape of the items that the call lists. */
  TypeShape shape() {
    return shape;
  }

  Read read(Fields fields) {
    boolean single = fields.flag("single");
    Optional<String> each = fields.find("each").flatMap(this::type);
    Optional<Of> of = fields.find("of").flatMap(this::of);
    Optional<Value> operationName = fields.find("operation");
    if (operationName.isEmpty() && of.isEmpty()) {
      fields.mapping().problem("the key operation is missing");
    }
    Optional<Operation> operation =
        operationName.flatMap(value -> calls.operation(value, calls.service()));
    Optional<Value> items = fields.find("items");
    Optional<Shape> item =
        operation.flatMap(op ->
            items.isEmpty()
                ? Optional.of(new Structure(op.output()))
                : PathShapes.follow(
                    items.get().text().orElse("."), new Structure(op.output()), items.get()));
    Optional<Describe> describe = fields.find("describe").flatMap(v -> describe(v.fields(), each));
    Optional<String> wrap = fields.textIf("wrap");
    Optional<Decode> decode = fields.find("decode").map(value -> decode(value.fields()));
    if (describe.isEmpty() && decode.isEmpty()) {
      // identifiers taken from another type are texts
      Optional<Shape> listed = operationName.isEmpty() ? Optional.of(Scalar.STRING) : item;
      listed.ifPresent(shapeOfItem ->
          addItem(PathShapes.element(shapeOfItem), wrap, items.orElse(fields.mapping())));
    }
    if (of.isPresent() && describe.isEmpty()) {
      wrap.ifPresent(field -> shape = shape.with(field, Scalar.STRING));
    }
    Map<String, Template> carry = carry(fields, each);
    Read read =
        new Read(
            operation.map(Operation::name),
            operation
                .map(op ->
                    new Parameters(calls.listHoles(each, false))
                        .read(fields.find("parameters"), new Structure(op.input())))
                .orElse(Map.of()),
            items.flatMap(Value::text).filter(Path::isValid).map(Path::parse),
            wrap,
            single,
            fields.flag("first"),
            each,
            of,
            describe,
            decode,
            carry,
            fields
                .find("prepare")
                .flatMap(value -> calls.operation(value, calls.service()))
                .map(Operation::name),
            calls.codes(fields, "absent", calls.service()),
            calls.codes(fields, "retry", calls.service()));
    fields.finish();
    return read;
  }

  private void addItem(Shape item, Optional<String> wrap, Value place) {
    if (item instanceof Structure(var struct) && wrap.isEmpty()) {
      shape = shape.with(struct);
    } else if (item == Scalar.STRING && wrap.isPresent()) {
      shape = shape.with(wrap.get(), Scalar.STRING);
    } else if (wrap.isPresent()) {
      place.problem("wrap is for items that are texts; these are not");
    } else {
      place.problem("the items are no structures; give wrap, describe or decode");
    }
  }

  private Optional<String> type(Value value) {
    Optional<String> name = value.text();
    name.ifPresent(type -> calls.later().add(types -> Calls.type(type, value, types)));
    return name;
  }

  private Optional<Of> of(Value value) {
    Fields fields = value.fields();
    Optional<String> type = fields.require("type").flatMap(this::type);
    Optional<Value> path = fields.require("path");
    fields.finish();
    if (type.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    String text = path.get().text().orElse(".");
    calls
        .later()
        .add(types ->
            Optional.ofNullable(types.get(type.get()))
                .ifPresent(t -> PathShapes.follow(text, new Structure(t.shape()), path.get())));
    return Path.isValid(text)
        ? Optional.of(new Of(type.get(), Path.parse(text)))
        : Optional.empty();
  }

  private Optional<Describe> describe(Fields fields, Optional<String> each) {
    Optional<Operation> operation =
        fields.require("operation").flatMap(value -> calls.operation(value, calls.service()));
    Optional<Value> items = fields.require("items");
    Optional<Value> parameters = fields.find("parameters");
    int size = fields.number("size");
    fields.finish();
    if (operation.isEmpty() || items.isEmpty()) {
      return Optional.empty();
    }
    Optional<Shape> item =
        PathShapes.follow(
            items.get().text().orElse("."), new Structure(operation.get().output()), items.get());
    if (item.isEmpty()) {
      return Optional.empty();
    }
    addItem(PathShapes.element(item.get()), Optional.empty(), items.get());
    return Optional.of(
        new Describe(
            operation.get().name(),
            new Parameters(calls.listHoles(each, true))
                .read(parameters, new Structure(operation.get().input())),
            size,
            Path.parse(items.get().text().orElse("."))));
  }

  private Decode decode(Fields fields) {
    String format = fields.text("format");
    if (!format.equals("csv")) {
      fields.find("format").ifPresent(value -> value.problem("the one format there is: csv"));
    }
    for (String column : fields.texts("columns")) {
      shape = shape.with(column, Scalar.STRING);
    }
    fields.finish();
    return new Decode(format);
  }

  private Map<String, Template> carry(Fields fields, Optional<String> each) {
    Map<String, Template> carry = new LinkedHashMap<>();
    fields
        .find("carry")
        .ifPresent(value ->
            value
                .entries()
                .forEach((key, text) -> {
                  Template template = Template.parse(text.text().orElse(""));
                  template.holes().forEach(hole -> calls.listHoles(each, false).accept(hole, text));
                  String field = key.text().orElse("");
                  carry.put(field, template);
                  shape = shape.with(field, Scalar.STRING);
                }));
    return Map.copyOf(carry);
  }
}
