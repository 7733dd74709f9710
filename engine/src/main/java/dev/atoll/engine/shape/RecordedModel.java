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
  private static final char TAB = '\t';

  private final ApiModel model;
  private final Map<String, String> operations = new HashMap<>();
  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final ConcurrentHashMap<String, StructShape> structs = new ConcurrentHashMap<>();

  /**
   * Reads a record. Of its thousands of lines a command needs few, so they are taken apart when
   * they are asked for.
   *
   * @param model what to ask for everything that was not recorded
   */
  public RecordedModel(Reader in, ApiModel model) throws IOException {
    this.model = model;
    BufferedReader reader = new BufferedReader(in);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int tab = line.indexOf(TAB);
      int end = line.indexOf(TAB, tab + 1);
      String first = line.substring(tab + 1, end < 0 ? line.length() : end);
      if (line.startsWith("struct")) {
        lines.put(first, line);
      } else if (line.startsWith("operation")) {
        operations.put(line.substring(tab + 1, line.indexOf(TAB, end + 1)), line);
      } else if (line.startsWith("codes")) {
        codes.put(first, line);
      } else {
        throw new IOException("not a line of a recorded model: " + line);
      }
    }
  }

  private static String[] fields(String line) {
    return line.split("\t", -1);
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
    String line = operations.get(service + TAB + operation);
    if (line == null) {
      return model.operation(service, operation);
    }
    String[] fields = fields(line);
    return Optional.of(new Operation(service, operation, recorded(fields[3]), recorded(fields[4])));
  }

  @Override
  public Optional<StructShape> struct(String name) {
    return lines.containsKey(name) ? Optional.of(recorded(name)) : model.struct(name);
  }

  @Override
  public Set<String> errorCodes(String service) {
    String line = codes.get(service);
    if (line == null) {
      return model.errorCodes(service);
    }
    List<String> fields = List.of(fields(line));
    return Set.copyOf(fields.subList(2, fields.size()));
  }

  private StructShape recorded(String name) {
    StructShape known = structs.get(name);
    if (known != null) {
      return known;
    }
    String line = lines.get(name);
    // the inputs' own structures are not recorded: few parameters reach into them
    StructShape found =
        line == null ? model.struct(name).orElseThrow() : new RecordedStruct(name, fields(line));
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
