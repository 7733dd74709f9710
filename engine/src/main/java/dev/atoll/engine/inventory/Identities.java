package dev.atoll.engine.inventory;

import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Template;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives a configuration its identity, as its resource type declares it. */
public final class Identities {
  private Identities() {}

  /**
   * The resource that a configuration is.
   *
   * @param region where it was listed; {@code global} for global types
   * @return empty where the configuration carries no id
   */
  public static Optional<Resource> resource(
      ResourceType type, Struct configuration, String account, String region, String partition) {
    Lookup here = new Lookup(configuration, account, region, partition, null);
    String home = text(type.identity().region(), here).orElse(region);
    Lookup there = new Lookup(configuration, account, home, partition, null);
    Optional<String> id = text(type.identity().id(), there);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Lookup known = new Lookup(configuration, account, home, partition, id.get());
    Map<String, String> tags =
        type.identity().tags().map(path -> tags(path.values(configuration))).orElse(Map.of());
    String name = text(type.identity().name(), known).orElse(tags.getOrDefault("Name", id.get()));
    return Optional.of(
        new Resource(
            type.name(),
            account,
            home.intern(),
            id.get(),
            name.isBlank() ? id.get() : name,
            text(type.identity().arn(), known),
            tags,
            configuration));
  }

  /** What the hole of a template means for a resource: see docs/contributing/resource-types.md. */
  public static Function<String, @Nullable Object> lookup(Resource resource, String partition) {
    return new Lookup(
        resource.configuration(), resource.account(), resource.region(), partition, resource.id());
  }

  private static Optional<String> text(List<Template> templates, Lookup lookup) {
    return templates.stream()
        .flatMap(template -> template.fill(lookup).stream())
        .map(Object::toString)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Map<String, String> tags(List<Object> values) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Object value : values) {
      switch (value) {
        case Map<?, ?> map -> map.forEach((k, v) -> tags.put(k.toString(), String.valueOf(v)));
        case List<?> list -> list.forEach(pair -> addPair(pair, tags));
        default -> addPair(value, tags);
      }
    }
    return Map.copyOf(tags);
  }

  private static void addPair(Object pair, Map<String, String> tags) {
    if (!(pair instanceof Struct struct)) {
      return;
    }
    for (String[] names : PAIRS) {
      if (struct.get(names[0]) instanceof String key) {
        tags.put(key, struct.get(names[1]) instanceof String value ? value : "");
        return;
      }
    }
  }

  private static final List<String[]> PAIRS =
      List.of(
          new String[] {"Key", "Value"},
          new String[] {"key", "value"},
          new String[] {"TagKey", "TagValue"});

  private record Lookup(
      Struct configuration, String account, String region, String partition, @Nullable String id)
      implements Function<String, @Nullable Object> {

    @Override
    public @Nullable Object apply(String hole) {
      return switch (hole) {
        case "account" -> account;
        case "region" -> region;
        case "partition" -> partition;
        // while the id is being found, a field of that name is meant
        case "id" -> id != null ? id : value(hole);
        default -> hole.startsWith("'") ? hole.substring(1, hole.length() - 1) : value(hole);
      };
    }

    private @Nullable Object value(String path) {
      Path parsed = Path.parse(path);
      List<Object> values = parsed.values(configuration);
      if (values.stream().anyMatch(Gap.class::isInstance)) {
        return null;
      }
      if (path.contains("[]")) {
        return values;
      }
      return values.isEmpty() ? null : values.getFirst();
    }
  }
}
