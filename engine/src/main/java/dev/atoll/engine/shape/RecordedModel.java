package dev.atoll.engine.shape;

import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@link ModelRecorder} wrote; what it did not write is asked of the model itself.
 *
 * <p>Lines of fields set apart by tabs: {@code operation service name input output}, {@code struct
 * name field shape field shape …}, {@code codes service code code …}. A shape is a scalar's name,
 * {@code [} and an element's shape, <code>{</code> and a value's, or {@code @} and a structure's
 * name.
 */
public final class RecordedModel implements ApiModel {
  private final ApiModel model;
  private final Map<String, String[]> operations = new HashMap<>();
  private final Map<String, String[]> lines = new HashMap<>();
  private final Map<String, Set<String>> codes = new HashMap<>();
  private final ConcurrentHashMap<String, StructShape> structs = new ConcurrentHashMap<>();

  /**
   * Reads a record.
   *
   * @param model what to ask for everything that was not recorded
   */
  public RecordedModel(Reader in, ApiModel model) throws IOException {
    this.model = model;
    BufferedReader reader = new BufferedReader(in);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] fields = line.split("\t", -1);
      switch (fields[0]) {
        case "operation" -> operations.put(fields[1] + "\t" + fields[2], fields);
        case "struct" -> lines.put(fields[1], fields);
        case "codes" -> codes.put(fields[1], Set.copyOf(List.of(fields).subList(2, fields.length)));
        default -> throw new IOException("not a line of a recorded model: " + fields[0]);
      }
    }
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
    String[] fields = operations.get(service + "\t" + operation);
    return fields == null
        ? model.operation(service, operation)
        : Optional.of(new Operation(service, operation, recorded(fields[3]), recorded(fields[4])));
  }

  @Override
  public Optional<StructShape> struct(String name) {
    return lines.containsKey(name) ? Optional.of(recorded(name)) : model.struct(name);
  }

  @Override
  public Set<String> errorCodes(String service) {
    Set<String> known = codes.get(service);
    return known != null ? known : model.errorCodes(service);
  }

  private StructShape recorded(String name) {
    StructShape known = structs.get(name);
    if (known != null) {
      return known;
    }
    String[] fields = lines.get(name);
    // the inputs' own structures are not recorded: few parameters reach into them
    StructShape found =
        fields == null ? model.struct(name).orElseThrow() : new RecordedStruct(name, fields);
    StructShape first = structs.putIfAbsent(name, found);
    return first != null ? first : found;
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

    private RecordedStruct(String name, String[] fields) {
      this.name = name;
      Map<String, String> byName = LinkedHashMap.newLinkedHashMap(fields.length / 2);
      for (int i = 2; i + 1 < fields.length; i += 2) {
        byName.put(fields[i], fields[i + 1]);
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
