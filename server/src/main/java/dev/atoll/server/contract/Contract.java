package dev.atoll.server.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atoll.server.http.Listed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Tells, while the server is built, what its records say and the framework does not read: which
 * fields are always there, which may be null, and which words a text can be.
 *
 * <p>Answers write null out, so whatever is not left out on purpose is there; what may be null in a
 * request may be missing.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Contract implements OASFilter {
  private static final String OURS = "dev.atoll.server.";
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
  private static final DotName ONE_OF = DotName.createSimple(OneOf.class);
  private static final DotName NAMED =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;
  private final Map<String, List<ClassInfo>> records;

  /**
   * @param index of the server's classes
   */
  public Contract(IndexView index) {
    this.index = index;
    this.records =
        index.getKnownClasses().stream()
            .filter(known -> known.isRecord() && known.name().toString().startsWith(OURS))
            // an index of several parts knows a class more than once
            .collect(Collectors.toMap(ClassInfo::name, known -> known, (known, _) -> known))
            .values()
            .stream()
            .collect(Collectors.groupingBy(Contract::name));
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
    Set<String> asked = References.ofRequests(api);
    Map<String, Schema> words = new TreeMap<>();
    schemas.forEach((name, schema) -> {
      if (schema.getProperties() != null) {
        complete(name, schema, asked.contains(name), words);
      }
    });
    schemas.putAll(words);
    api.getComponents().setSchemas(schemas);
  }

  private void complete(String name, Schema schema, boolean asked, Map<String, Schema> words) {
    Map<String, FieldInfo> fields = fields(record(name, schema.getProperties().keySet()));
    Map<String, Schema> properties = new LinkedHashMap<>();
    List<String> there = new ArrayList<>();
    fields.forEach((property, field) -> {
      Schema seen = Objects.requireNonNull(schema.getProperties().get(property), property);
      Schema told = worded(seen, field, words);
      properties.put(property, mayBeNull(field) ? orNull(told) : told);
      if (isThere(field, asked)) {
        there.add(property);
      }
    });
    schema.setProperties(properties);
    schema.setRequired(there);
  }

  /** The record that a schema describes. */
  private ClassInfo record(String name, Set<String> properties) {
    if (name.startsWith(Listed.class.getSimpleName())) {
      return index.getClassByName(Listed.class);
    }
    List<ClassInfo> found =
        records.getOrDefault(name, List.of()).stream()
            .filter(each -> fields(each).keySet().equals(properties))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "the contract's %s is %s: give each shape a name of its own by @Schema(name = …)"
              .formatted(name, found.isEmpty() ? "no record of that name" : found));
    }
    return found.getFirst();
  }

  /** The fields as JSON has them. */
  private Map<String, FieldInfo> fields(ClassInfo record) {
    Map<String, FieldInfo> fields = new LinkedHashMap<>();
    for (var component : record.recordComponentsInDeclarationOrder()) {
      FieldInfo field = record.field(component.name());
      if (field.hasAnnotation(UNWRAPPED)) {
        fields.putAll(fields(index.getClassByName(field.type().name())));
      } else {
        fields.put(field.name(), field);
      }
    }
    return fields;
  }

  private static boolean mayBeNull(FieldInfo field) {
    return field.type().hasAnnotation(NULLABLE) && !field.hasAnnotation(INCLUDE);
  }

  private static boolean isThere(FieldInfo field, boolean asked) {
    return !field.hasAnnotation(INCLUDE) && !(asked && field.type().hasAnnotation(NULLABLE));
  }

  private static Schema orNull(Schema schema) {
    return schema.getRef() == null && schema.getEnumeration() == null
        ? schema.addType(SchemaType.NULL)
        : OASFactory.createSchema()
            .addAnyOf(schema)
            .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
  }

  private static Schema worded(Schema schema, FieldInfo field, Map<String, Schema> words) {
    AnnotationInstance oneOf = field.annotation(ONE_OF);
    if (oneOf == null) {
      return schema;
    }
    DotName of = oneOf.value().asClass().name();
    AnnotationValue name = oneOf.value("name");
    String word =
        name == null ? of.withoutPackagePrefix().replaceFirst(".*\\$", "") : name.asString();
    words.computeIfAbsent(word, _ -> Words.of(of.toString()));
    Schema ref = OASFactory.createSchema().ref(word);
    return schema.getItems() == null ? ref : schema.items(ref);
  }

  private static String name(ClassInfo record) {
    AnnotationInstance schema = record.declaredAnnotation(NAMED);
    AnnotationValue name = schema == null ? null : schema.value("name");
    return name == null ? record.simpleName() : name.asString();
  }
}
