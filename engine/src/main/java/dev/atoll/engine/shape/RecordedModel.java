package dev.atoll.engine.shape;

import dev.atoll.engine.input.SortedLines;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@link ModelRecorder} wrote; what it did not write is asked of the model itself.
 *
 * <p>Sorted lines of fields set apart by tabs: {@code operation service name input output}, {@code
 * struct name field shape field shape …}, {@code codes service code code …}. A shape is a scalar's
 * name, {@code [} and an element's shape, <code>{</code> and a value's, or {@code @} and a
 * structure's name.
 */
public final class RecordedModel implements ApiModel {
  private final ApiModel model;
  private final SortedLines lines;
  private final ConcurrentHashMap<String, StructShape> structs = new ConcurrentHashMap<>();

  /**
   * Of a record's thousands of lines a command needs few, which are looked up when they are asked
   * for.
   *
   * @param lines a record
   * @param model what to ask for everything that was not recorded
   */
  public RecordedModel(String lines, ApiModel model) {
    this.lines = new SortedLines(lines, '\t');
    this.model = model;
  }

  /** The fields of the line that begins with some; empty where none does. */
  private Optional<List<String>> line(String... first) {
    return lines.of(String.join("\t", first)).map(line -> List.of(line.split("\t", -1)));
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
    return line("operation", service, operation)
        .map(fields ->
            new Operation(service, operation, recorded(fields.get(3)), recorded(fields.get(4))))
        .or(() -> model.operation(service, operation));
  }

  @Override
  public Optional<StructShape> struct(String name) {
    StructShape known = structs.get(name);
    return known != null
        ? Optional.of(known)
        : line("struct", name).map(fields -> kept(name, fields)).or(() -> model.struct(name));
  }

  @Override
  public Set<String> errorCodes(String service) {
    return line("codes", service)
        .map(fields -> Set.copyOf(fields.subList(2, fields.size())))
        .orElseGet(() -> model.errorCodes(service));
  }

  private StructShape recorded(String name) {
    // the inputs' own structures are not recorded: few parameters reach into them
    return struct(name).orElseThrow();
  }

  private StructShape kept(String name, List<String> fields) {
    return structs.computeIfAbsent(name, _ -> new RecordedStruct(name, fields));
  }

  private Shape shape(String code) {
    return switch (code.charAt(0)) {
      case '[' -> new ListOf(shape(code.substring(1)));
      case '{' -> new MapOf(shape(code.substring(1)));
      case '@' -> new Structure(recorded(code.substring(1)));
      default -> Scalar.valueOf(code);
    };
  }

  /**
   * A structure whose fields' shapes are looked up when asked for: structures may hold themselves.
   */
  private final class RecordedStruct implements StructShape {
    private final String name;
    private final Map<String, String> codes;

    private RecordedStruct(String name, List<String> fields) {
      this.name = name;
      Map<String, String> byName = LinkedHashMap.newLinkedHashMap(fields.size() / 2);
      for (int i = 2; i + 1 < fields.size(); i += 2) {
        byName.put(fields.get(i), fields.get(i + 1));
      }
      this.codes = byName;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Set<String> fields() {
      return codes.keySet();
    }

    @Override
    public Optional<Shape> field(String field) {
      return Optional.ofNullable(codes.get(field)).map(RecordedModel.this::shape);
    }

    @Override
    public String toString() {
      return name + Arrays.toString(codes.keySet().toArray());
    }
  }
}
