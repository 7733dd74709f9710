package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Identity;
import dev.atoll.engine.knowledge.ResourceType.Link;
import dev.atoll.engine.knowledge.ResourceType.Scope;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.knowledge.Template;
import dev.atoll.engine.shape.ApiModel;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads one resource type. What refers to other types is checked later, when all are there: see
 * {@link #laterChecks()}.
 */
final class TypeReader {
  private static final Pattern NAME =
      Pattern.compile("[A-Z][A-Za-z0-9]*(::[A-Z][A-Za-z0-9]*){1,3}");

  private final Map<String, Service> services;
  private final ApiModel model;
  private final List<Consumer<Map<String, ResourceType>>> later = new ArrayList<>();

  TypeReader(Map<String, Service> services, ApiModel model) {
    this.services = services;
    this.model = model;
  }

  /** Checks that need all types, to be run once these are known. */
  List<Consumer<Map<String, ResourceType>>> laterChecks() {
    return later;
  }

  /** The type; empty where too little of it could be understood. */
  Optional<ResourceType> read(Fields fields) {
    String name = fields.text("type");
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      fields
          .find("type")
          .orElseThrow()
          .problem(name + " is no name of a resource type; write it like AWS::RDS::DBInstance");
    }
    String title = fields.text("title");
    Optional<Service> service =
        fields.require("service").flatMap(value -> service(value, services));
    Scope scope =
        fields
            .find("scope")
            .flatMap(value ->
                Fields.constant(
                    value, Scope.class, s -> s.name().toLowerCase(java.util.Locale.ROOT)))
            .orElse(Scope.REGION);
    Optional<Value> read = fields.require("read");
    Optional<Value> identity = fields.find("identity");
    if (service.isEmpty() || read.isEmpty()) {
      return Optional.empty();
    }
    Calls calls = new Calls(model, service.get(), later);
    ReadReader reader = new ReadReader(calls, name);
    ResourceType.Read how = reader.read(read.get().fields());
    DetailReader details = new DetailReader(calls, services, reader.shape());
    List<ResourceType.Detail> further =
        fields.elements("details").stream()
            .flatMap(v -> details.read(v.fields()).stream())
            .toList();
    TypeShape shape = details.shape();
    ResourceType type =
        new ResourceType(
            name,
            title,
            service.get(),
            scope,
            how,
            identity(identity, how, shape, fields.mapping()),
            further,
            links(fields, shape),
            calls.codes(fields, "gone", service.get()),
            Set.copyOf(fields.texts("denied")),
            shape,
            mappings(fields, "terraform", shape, Mapping::snake),
            mappings(fields, "cloudformation", shape, Mapping::pascal),
            fields.mapping().origin());
    fields.finish();
    return Optional.of(type);
  }

  private Map<String, Mapping> mappings(
      Fields fields, String key, TypeShape shape, UnaryOperator<String> spelling) {
    return fields
        .find(key)
        .map(section -> new MappingReader(shape, spelling, later).read(section))
        .orElse(Map.of());
  }

  static Optional<Service> service(Value value, Map<String, Service> services) {
    Optional<String> id = value.text();
    Optional<Service> service = id.map(services::get);
    if (id.isPresent() && service.isEmpty()) {
      value.problem(
          "there is no service.yaml for " + id.get() + Nearest.hint(id.get(), services.keySet()));
    }
    return service;
  }

  private static Identity identity(
      Optional<Value> value, ResourceType.Read read, TypeShape shape, Value place) {
    if (value.isEmpty()) {
      if (!read.single()) {
        place.problem("the key identity is missing");
      }
      return new Identity(
          List.of(Template.hole("account")), List.of(), List.of(), List.of(), Optional.empty());
    }
    Fields fields = value.get().fields();
    if (!read.single()) {
      fields.require("id");
    }
    List<Template> id = templates(fields, "id", shape);
    Identity identity =
        new Identity(
            id.isEmpty() && read.single() ? List.of(Template.hole("account")) : id,
            templates(fields, "name", shape),
            templates(fields, "arn", shape),
            templates(fields, "region", shape),
            fields.find("tags").flatMap(tags -> path(tags, shape)));
    fields.finish();
    return identity;
  }

  private static List<Template> templates(Fields fields, String key, TypeShape shape) {
    return fields.elements(key).stream()
        .flatMap(value ->
            value.text().stream()
                .map(text -> {
                  Template template =
                      text.contains("{") ? Template.parse(text) : Template.hole(text);
                  template.holes().forEach(hole -> Calls.ownHole(hole, shape, value));
                  return template;
                }))
        .toList();
  }

  private static Optional<Path> path(Value value, TypeShape shape) {
    return value
        .text()
        .filter(text -> PathShapes.follow(text, new Structure(shape), value).isPresent())
        .map(Path::parse);
  }

  private List<Link> links(Fields fields, TypeShape shape) {
    List<Link> links = new ArrayList<>();
    for (Value value : fields.elements("links")) {
      Fields link = value.fields();
      String to = link.text("to");
      Optional<Path> by = link.require("by").flatMap(path -> path(path, shape));
      Optional<Value> key = link.find("key");
      link.finish();
      link.find("to").ifPresent(place -> later.add(types -> Calls.type(to, place, types)));
      key.ifPresent(place ->
          later.add(types ->
              Optional.ofNullable(types.get(to))
                  .ifPresent(target ->
                      PathShapes.follow(
                          place.text().orElse("."), new Structure(target.shape()), place))));
      by.ifPresent(path ->
          links.add(
              new Link(
                  to,
                  path,
                  key.flatMap(Value::text).filter(Path::isValid).map(Path::parse),
                  value.origin())));
    }
    return List.copyOf(links);
  }
}
