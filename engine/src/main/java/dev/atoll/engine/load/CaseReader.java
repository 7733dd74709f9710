package dev.atoll.engine.load;

import dev.atoll.engine.inventory.Identities;
import dev.atoll.engine.knowledge.Case;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Template;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a rule's {@code cases}: see docs/contributing/rules.md. */
final class CaseReader {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String ACCOUNT = "111122223333";
  private static final String REGION = "eu-west-1";

  private final Map<String, ResourceType> types;
  private final ResourceType judged;
  private final ParamReader.Params params;

  CaseReader(Map<String, ResourceType> types, ResourceType judged, ParamReader.Params params) {
    this.types = types;
    this.judged = judged;
    this.params = params;
  }

  List<Case> read(List<Value> cases) {
    return cases.stream().flatMap(value -> read(value.fields()).stream()).toList();
  }

  private Optional<Case> read(Fields fields) {
    String name = fields.text("name");
    Optional<Status> expect =
        fields.constant(
            "expect", Status.class, status -> status.name().toLowerCase(java.util.Locale.ROOT));
    Resource given = resource(fields, judged, 1);
    List<Resource> with = new ArrayList<>();
    for (Value value : fields.elements("with")) {
      Fields more = value.fields();
      more.require("type")
          .flatMap(this::type)
          .ifPresent(type -> with.add(resource(more, type, with.size() + 2)));
      more.finish();
    }
    Optional<Instant> now = fields.find("now").flatMap(CaseReader::time);
    Map<String, Object> changed = params.values().asMap();
    fields
        .find("params")
        .ifPresent(value -> changed.putAll(ShapedYaml.struct(value, params.shape()).asMap()));
    Set<String> unseen = unseen(fields);
    Optional<String> message = fields.textIf("message");
    fields.finish();
    return expect.map(status ->
        new Case(
            name,
            given,
            List.copyOf(with),
            unseen,
            now.orElse(NOW),
            Struct.of(changed),
            status,
            message,
            fields.mapping().origin()));
  }

  private Optional<ResourceType> type(Value value) {
    Optional<String> name = value.text();
    Optional<ResourceType> type = name.map(types::get);
    if (name.isPresent() && type.isEmpty()) {
      value.problem(
          "there is no resource type " + name.get() + Nearest.hint(name.get(), types.keySet()));
    }
    return type;
  }

  private static Resource resource(Fields fields, ResourceType type, int number) {
    Struct given =
        fields
            .find("given")
            .map(value -> ShapedYaml.struct(value, type.shape()))
            .orElse(Struct.empty());
    String account = fields.textIf("account").orElse(ACCOUNT);
    boolean global = type.scope() == ResourceType.Scope.GLOBAL;
    String place = fields.textIf("region").orElse(global ? Resource.GLOBAL : REGION);
    Struct filled = fill(given, type, place, account, number);
    Optional<Resource> known = Identities.resource(type, filled, account, place, "aws");
    Optional<String> id = fields.textIf("id");
    Optional<String> arn = fields.textIf("arn");
    Map<String, String> tags = new LinkedHashMap<>(known.map(Resource::tags).orElse(Map.of()));
    fields
        .find("tags")
        .ifPresent(value ->
            value.entries().forEach((k, v) -> tags.put(k.text().orElse(""), v.text().orElse(""))));
    String identifier = id.or(() -> known.map(Resource::id)).orElse("resource-" + number);
    return new Resource(
        type.name(),
        account,
        known.map(Resource::region).orElse(place),
        identifier,
        tags.getOrDefault("Name", known.map(Resource::name).orElse(identifier)),
        arn.or(() -> known.flatMap(Resource::arn)),
        Map.copyOf(tags),
        filled);
  }

  /** Gives the configuration an id and an ARN where it has none and they are plain fields of it. */
  private static Struct fill(
      Struct given, ResourceType type, String region, String account, int number) {
    Map<String, Object> missing = new LinkedHashMap<>();
    String kind =
        type.name().substring(type.name().lastIndexOf(':') + 1).toLowerCase(java.util.Locale.ROOT);
    plainField(type.identity().id(), type, given)
        .ifPresent(field -> missing.put(field, kind + "-" + number));
    plainField(type.identity().arn(), type, given)
        .ifPresent(field ->
            missing.put(
                field,
                "arn:aws:%s:%s:%s:%s/%d"
                    .formatted(
                        type.service().prefix(),
                        region.equals(Resource.GLOBAL) ? "" : region,
                        account,
                        kind,
                        number)));
    return given.with(missing);
  }

  private static Optional<String> plainField(
      List<Template> templates, ResourceType type, Struct given) {
    return templates.stream()
        .findFirst()
        .filter(template -> template.parts().size() == 1)
        .flatMap(template -> template.holes().stream().findFirst())
        .filter(hole -> type.shape().field(hole).filter(s -> s == Scalar.STRING).isPresent())
        .filter(hole -> !given.has(hole));
  }

  private Set<String> unseen(Fields fields) {
    Set<String> unseen = new LinkedHashSet<>();
    for (Value value : fields.elements("unseen")) {
      String text = value.text().orElse("");
      int dot = text.indexOf('.');
      String typeName = dot < 0 ? text : text.substring(0, dot);
      boolean ownField = !text.contains("::");
      ResourceType type = ownField ? judged : types.get(typeName);
      String field = ownField ? text : dot < 0 ? "" : text.substring(dot + 1);
      if (type == null) {
        value.problem(
            "there is no resource type " + typeName + Nearest.hint(typeName, types.keySet()));
      } else if (!field.isEmpty() && type.shape().field(field).isEmpty()) {
        value.problem(
            "%s has no field %s%s"
                .formatted(type.name(), field, Nearest.hint(field, type.shape().fields())));
      } else {
        unseen.add(field.isEmpty() ? type.name() : type.name() + "." + field);
      }
    }
    return unseen;
  }

  private static Optional<Instant> time(Value value) {
    try {
      return value.text().map(Instant::parse);
    } catch (DateTimeParseException e) {
      value.problem("a time is written like 2026-01-01T00:00:00Z");
      return Optional.empty();
    }
  }
}
