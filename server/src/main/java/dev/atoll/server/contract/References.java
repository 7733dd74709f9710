package dev.atoll.server.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which of the contract's shapes are sent to the server. */
final class References {
  private final Map<String, Schema> schemas;
  private final Set<String> found = new HashSet<>();

  private References(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** The names of the shapes that requests are made of. */
  static Set<String> ofRequests(OpenAPI api) {
    References references = new References(api.getComponents().getSchemas());
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
        .map(body -> body.getContent())
        .flatMap(References::schemas)
        .forEach(references::follow);
    return references.found;
  }

  private static Stream<Schema> schemas(@Nullable Content content) {
    return content == null
        ? Stream.of()
        : content.getMediaTypes().values().stream()
            .flatMap(type -> Stream.ofNullable(type.getSchema()));
  }

  private void follow(Schema schema) {
    if (schema.getRef() != null) {
      String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
      if (found.add(name)) {
        follow(Objects.requireNonNull(schemas.get(name), name));
      }
    }
    Stream.of(
            properties(schema),
            one(schema.getItems()),
            one(schema.getAdditionalPropertiesSchema()),
            schema.getAnyOf() == null ? List.<Schema>of() : schema.getAnyOf())
        .flatMap(Collection::stream)
        .forEach(this::follow);
  }

  private static Collection<Schema> properties(Schema schema) {
    return schema.getProperties() == null ? List.of() : schema.getProperties().values();
  }

  private static List<Schema> one(@Nullable Schema schema) {
    return schema == null ? List.of() : List.of(schema);
  }
}
