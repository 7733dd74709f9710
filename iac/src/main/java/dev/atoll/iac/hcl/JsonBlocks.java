package dev.atoll.iac.hcl;

import dev.atoll.iac.hcl.Body.Attribute;
import dev.atoll.iac.hcl.Body.Block;
import dev.atoll.iac.hcl.Expression.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The blocks of a resource in Terraform's JSON form, which writes blocks as it writes maps. Those
 * that hold {@code dynamic} blocks at any depth are told apart; each may stand in a list.
 */
final class JsonBlocks {
  private static final String DYNAMIC = "dynamic";
  private static final String CONTENT = "content";

  private JsonBlocks() {}

  /** The body with its dynamic blocks, and what holds some, as blocks. */
  static Body of(Body body) {
    return body(body.attributes().values().stream(), false);
  }

  private static Body body(Stream<Attribute> written, boolean dynamic) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    written.forEach(each -> {
      if (isDynamic(each.name(), each.value())) {
        maps(each.value())
            .flatMap(JsonBlocks::attributes)
            .forEach(labelled ->
                maps(labelled.value())
                    .map(map -> block(DYNAMIC, List.of(labelled.name()), map, true))
                    .forEach(blocks::add));
      } else if ((dynamic && each.name().equals(CONTENT)) || holdsDynamic(each.value())) {
        maps(each.value())
            .map(map -> block(each.name(), List.of(), map, false))
            .forEach(blocks::add);
      } else {
        attributes.put(each.name(), each);
      }
    });
    return new Body(attributes, List.copyOf(blocks));
  }

  private static Block block(
      String type, List<String> labels, Expression.MapOf map, boolean dynamic) {
    return new Block(type, labels, body(attributes(map), dynamic), map.at());
  }

  private static Stream<Attribute> attributes(Expression.MapOf map) {
    return map.entries().stream()
        .map(entry -> new Attribute(key(entry), entry.value(), entry.key().at()));
  }

  private static String key(Entry entry) {
    return entry.key() instanceof Expression.Literal literal
        ? String.valueOf(literal.value().orElse(""))
        : "";
  }

  private static Stream<Expression.MapOf> maps(Expression value) {
    return switch (value) {
      case Expression.MapOf map -> Stream.of(map);
      case Expression.ListOf list -> list.elements().stream().flatMap(JsonBlocks::maps);
      default -> Stream.empty();
    };
  }

  private static boolean holdsDynamic(Expression value) {
    return maps(value)
        .flatMap(map -> map.entries().stream())
        .anyMatch(entry -> isDynamic(key(entry), entry.value()) || holdsDynamic(entry.value()));
  }

  /** A tag may be called so, too. */
  private static boolean isDynamic(String name, Expression value) {
    return name.equals(DYNAMIC)
        && maps(value)
            .flatMap(JsonBlocks::attributes)
            .flatMap(labelled -> maps(labelled.value()))
            .flatMap(JsonBlocks::attributes)
            .anyMatch(each -> each.name().equals("for_each"));
  }
}
