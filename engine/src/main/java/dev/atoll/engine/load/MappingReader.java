package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.Mapping.Assignment;
import dev.atoll.engine.knowledge.Mapping.Fold;
import dev.atoll.engine.knowledge.Mapping.Made;
import dev.atoll.engine.knowledge.Mapping.Source;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads how resources of templates become a type's configuration, checked against the type's shape.
 */
final class MappingReader {
  private final StructShape shape;
  private final UnaryOperator<String> spelling;
  private final List<Consumer<Map<String, ResourceType>>> later;

  /**
   * @param spelling how the template's language writes a name of the API
   * @param later takes checks that need all types
   */
  MappingReader(
      StructShape shape,
      UnaryOperator<String> spelling,
      List<Consumer<Map<String, ResourceType>>> later) {
    this.shape = shape;
    this.spelling = spelling;
    this.later = later;
  }

  /** The mappings of a section, by the template's name of the resource. */
  Map<String, Mapping> read(Value section) {
    Map<String, Mapping> mappings = new LinkedHashMap<>();
    section
        .entries()
        .forEach((key, value) ->
            key.text().ifPresent(type -> mappings.put(type, mapping(type, value.fields()))));
    return mappings;
  }

  private Mapping mapping(String type, Fields fields) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Value same : fields.elements("same")) {
      same.text()
          .filter(name -> field(shape, name, same).isPresent())
          .ifPresent(name -> sources.put(name, Source.at(List.of(spelling.apply(name)))));
    }
    fields
        .find("fields")
        .ifPresent(value ->
            assignments(value, new Structure(shape))
                .forEach(each -> sources.put(each.field(), each.source())));
    fields
        .find("values")
        .ifPresent(values ->
            typed(values).forEach((name, value) -> sources.put(name, Source.constant(value))));
    fallbacks(fields, "defaults", sources);
    fallbacks(fields, "fresh", sources);
    Set<String> empty = known(fields, "empty");
    Set<String> chosen = known(fields, "chosen");
    List<Fold> folds = fields.elements("fold").stream().map(value -> fold(value.fields())).toList();
    List<String> names = fields.texts("names");
    Mapping mapping =
        new Mapping(
            type,
            names,
            id(fields, names),
            listing(fields),
            assignments(sources),
            empty,
            chosen,
            folds,
            fields.elements("makes").stream().map(value -> made(value.fields())).toList(),
            fields.mapping().origin());
    fields.finish();
    return mapping;
  }

  /** The fields of the type that a list names. */
  private Set<String> known(Fields fields, String key) {
    Set<String> names = new LinkedHashSet<>();
    for (Value value : fields.elements(key)) {
      value.text().filter(name -> field(shape, name, value).isPresent()).ifPresent(names::add);
    }
    return Set.copyOf(names);
  }

  private static Optional<String> id(Fields fields, List<String> names) {
    Optional<Value> id = fields.find("id");
    id.filter(value -> value.text().filter(text -> !names.contains(text)).isPresent())
        .ifPresent(value -> value.problem("id must be one of names, " + names));
    return id.flatMap(Value::text);
  }

  private static Mapping.Listing listing(Fields fields) {
    if (fields.find("complete").isEmpty()) {
      return Mapping.Listing.WHERE_DECLARED;
    }
    return fields.flag("complete") ? Mapping.Listing.WHOLE : Mapping.Listing.PART;
  }

  private void fallbacks(Fields fields, String key, Map<String, Source> sources) {
    Optional<Value> values = fields.find(key);
    if (values.isEmpty()) {
      return;
    }
    boolean always = key.equals("defaults");
    typed(values.get())
        .forEach((name, value) -> {
          Source source = sources.get(name);
          if (source == null) {
            values
                .get()
                .problem("%s has no source, so a default for it means nothing".formatted(name));
          } else {
            sources.put(
                name,
                source.withFallback(
                    Optional.of(value).filter(_ -> always),
                    Optional.of(value).filter(_ -> !always)));
          }
        });
  }

  private Map<String, Object> typed(Value values) {
    return ShapedYaml.struct(values, shape).asMap();
  }

  private Fold fold(Fields fields) {
    String type = fields.text("from");
    List<List<String>> by =
        fields.require("by").stream().flatMap(v -> v.elements().stream()).map(this::path).toList();
    Map<String, String> when = texts(fields, "when");
    List<Assignment> assigned =
        fields
            .require("fields")
            .map(value -> assignments(value, new Structure(shape)))
            .orElse(List.of());
    fields.finish();
    return new Fold(type, by, when, assigned);
  }

  private Made made(Fields fields) {
    String type = fields.text("type");
    fields.find("type").ifPresent(place -> later.add(types -> Calls.type(type, place, types)));
    Made made =
        new Made(
            type,
            fields.find("each").map(this::path).orElse(List.of()),
            texts(fields, "when"),
            fields.find("unless").map(this::path),
            fields.textIf("as"));
    fields.finish();
    return made;
  }

  private static Map<String, String> texts(Fields fields, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields
        .find(key)
        .ifPresent(value ->
            value
                .entries()
                .forEach((name, text) ->
                    name.text().ifPresent(k -> text.text().ifPresent(v -> texts.put(k, v)))));
    return texts;
  }

  /** What a mapping says of a shape's fields; {@code A.B} says it of B in A. */
  private List<Assignment> assignments(Value value, Shape of) {
    Map<String, Source> sources = new LinkedHashMap<>();
    value
        .entries()
        .forEach((key, source) ->
            key.text()
                .ifPresent(name ->
                    add(
                        sources,
                        // a map's keys may have dots of their own
                        element(of) instanceof MapOf
                            ? List.of(name)
                            : Arrays.asList(name.split("\\.", -1)),
                        of,
                        key,
                        source)));
    return assignments(sources);
  }

  private void add(
      Map<String, Source> sources, List<String> path, Shape of, Value key, Value value) {
    String name = path.getFirst();
    Optional<Shape> field = field(of, name, key);
    if (field.isEmpty()) {
      return;
    }
    if (path.size() == 1) {
      sources.put(name, source(value, field.get()));
      return;
    }
    Map<String, Source> inner = new LinkedHashMap<>();
    Source present = sources.get(name);
    if (present != null) {
      present.fields().forEach(each -> inner.put(each.field(), each.source()));
    }
    add(inner, path.subList(1, path.size()), field.get(), key, value);
    sources.put(name, nested(List.of(List.of()), assignments(inner)));
  }

  private static Source nested(List<List<String>> from, List<Assignment> fields) {
    return new Source(from, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), fields);
  }

  private Source source(Value value, Shape target) {
    if (!value.isMapping()) {
      return nested(value.elements().stream().map(this::path).toList(), List.of());
    }
    Fields fields = value.fields();
    List<List<String>> from = fields.elements("from").stream().map(this::path).toList();
    Optional<Value> constant = fields.find("value");
    Map<String, String> words = new LinkedHashMap<>();
    fields
        .find("words")
        .ifPresent(all ->
            all.entries()
                .forEach((word, ours) ->
                    word.text().ifPresent(w -> ours.text().ifPresent(t -> words.put(w, t)))));
    List<Assignment> inner = new ArrayList<>();
    fields.find("fields").ifPresent(each -> inner.addAll(assignments(each, element(target))));
    Source source =
        new Source(
            from.isEmpty() && !inner.isEmpty() ? List.of(List.of()) : from,
            constant.flatMap(given -> ShapedYaml.read(given, target)),
            fields.find("default").flatMap(given -> ShapedYaml.read(given, target)),
            fields.find("fresh").flatMap(given -> ShapedYaml.read(given, target)),
            words,
            List.copyOf(inner));
    if (source.from().isEmpty()
        && Stream.of(source.constant(), source.fallback(), source.fresh())
            .allMatch(Optional::isEmpty)) {
      value.problem("one of from, value, fields, default and fresh is needed");
    }
    fields.finish();
    return source;
  }

  /** A way into a template's resource: {@code versioning_configuration.status}. */
  private List<String> path(Value value) {
    String text = value.text().orElse(".");
    return text.equals(".") ? List.of() : List.of(text.split("\\.", -1));
  }

  private static List<Assignment> assignments(Map<String, Source> sources) {
    return sources.entrySet().stream()
        .map(entry -> new Assignment(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Shape element(Shape shape) {
    return shape instanceof ListOf(Shape inner) ? element(inner) : shape;
  }

  private static Optional<Shape> field(StructShape struct, String name, Value place) {
    return field(new Structure(struct), name, place);
  }

  private static Optional<Shape> field(Shape shape, String name, Value place) {
    return switch (element(shape)) {
      case Structure(StructShape struct) -> {
        Optional<Shape> field = struct.field(name);
        if (field.isEmpty()) {
          place.problem(
              struct.name() + " has no field " + name + Nearest.hint(name, struct.fields()));
        }
        yield field;
      }
      case MapOf(Shape value) -> Optional.of(value);
      default -> {
        place.problem("there is nothing below, so no " + name);
        yield Optional.empty();
      }
    };
  }
}
