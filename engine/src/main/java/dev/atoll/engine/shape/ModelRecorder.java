package dev.atoll.engine.shape;

import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Passes on what a model says and remembers it, to be written down: reading it back takes a tenth
 * of the time of asking the AWS SDK's classes. The lines are described at {@link RecordedModel}.
 */
public final class ModelRecorder implements ApiModel {
  private final ApiModel model;
  private final Map<String, Operation> operations = new ConcurrentSkipListMap<>();
  private final Map<String, Set<String>> codes = new ConcurrentSkipListMap<>();

  public ModelRecorder(ApiModel model) {
    this.model = model;
  }

  @Override
  public Set<String> services() {
    return model.services();
  }

  @Override
  public Set<String> operations(String service) {
    return model.operations(service);
  }

  @Override
  public Optional<Operation> operation(String service, String operation) {
    Optional<Operation> found = model.operation(service, operation);
    found.ifPresent(known -> operations.put(service + "\t" + operation, known));
    return found;
  }

  @Override
  public Optional<StructShape> struct(String name) {
    return model.struct(name);
  }

  @Override
  public Set<String> errorCodes(String service) {
    return codes.computeIfAbsent(service, model::errorCodes);
  }

  /** Writes the operations asked for and every structure that their answers may hold. */
  public void write(Writer out) throws IOException {
    Set<String> lines = new TreeSet<>();
    Map<String, StructShape> structs = new TreeMap<>();
    Deque<StructShape> open = new ArrayDeque<>();
    for (Operation operation : operations.values()) {
      lines.add(
          String.join(
              "\t",
              "operation",
              operation.service(),
              operation.name(),
              operation.input().name(),
              operation.output().name()));
      structs.put(operation.input().name(), operation.input());
      open.add(operation.output());
    }
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      StructShape struct = open.remove();
      if (seen.add(struct.name())) {
        structs.put(struct.name(), struct);
        struct
            .fields()
            .forEach(name -> inner(struct.field(name).orElseThrow()).ifPresent(open::add));
      }
    }
    for (StructShape struct : structs.values()) {
      StringBuilder line = new StringBuilder("struct\t").append(struct.name());
      for (String field : struct.fields()) {
        String code = code(struct.field(field).orElseThrow());
        line.append('\t').append(field).append('\t').append(code);
      }
      lines.add(line.toString());
    }
    codes.forEach((service, all) -> {
      StringBuilder line = new StringBuilder("codes\t").append(service);
      all.forEach(code -> line.append('\t').append(code));
      lines.add(line.toString());
    });
    for (String line : lines) {
      out.write(line + "\n");
    }
  }

  private static Optional<StructShape> inner(Shape shape) {
    return switch (shape) {
      case Scalar _ -> Optional.empty();
      case ListOf(Shape element) -> inner(element);
      case MapOf(Shape value) -> inner(value);
      case Structure(StructShape struct) -> Optional.of(struct);
    };
  }

  private static String code(Shape shape) {
    return switch (shape) {
      case Scalar scalar -> scalar.name();
      case ListOf(Shape element) -> "[" + code(element);
      case MapOf(Shape value) -> "{" + code(value);
      case Structure(StructShape struct) -> "@" + struct.name();
    };
  }
}
