package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.Body;
import dev.atoll.iac.hcl.Body.Block;
import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.eval.Evaluator;
import dev.atoll.iac.hcl.eval.Named;
import dev.atoll.iac.hcl.eval.Nil;
import dev.atoll.iac.hcl.eval.Scope;
import dev.atoll.iac.map.Unresolved;
import dev.atoll.iac.map.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Turns a block into its attributes' values and lists of its blocks, dynamic ones among them. */
final class BlockValues {
  private static final Set<String> META =
      Set.of(
          "count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection");
  private static final Set<String> MAPS = Set.of("tags", "tags_all");

  private final Evaluator evaluator;
  private final ProviderSchema schema;

  BlockValues(Evaluator evaluator, ProviderSchema schema) {
    this.evaluator = evaluator;
    this.schema = schema;
  }

  /** The values of a resource of a type. */
  Written of(Body body, Scope scope, String type) {
    Body without =
        new Body(
            withoutMeta(body.attributes()),
            body.blocks().stream().filter(block -> !META.contains(block.type())).toList());
    return written(without, scope, type);
  }

  private static Map<String, Body.Attribute> withoutMeta(Map<String, Body.Attribute> all) {
    Map<String, Body.Attribute> attributes = new LinkedHashMap<>(all);
    attributes.keySet().removeAll(META);
    return attributes;
  }

  private Written written(Body body, Scope scope, String path) {
    Map<String, Object> values = new LinkedHashMap<>();
    body.attributes()
        .forEach((name, attribute) -> {
          Object value = evaluator.value(attribute.value(), scope);
          if (value != Nil.NIL) {
            boolean json = attribute.at().file().endsWith(".tf.json") && !MAPS.contains(name);
            values.put(name, json ? blocks(value, path + "." + name) : value);
          }
        });
    for (Block block : body.blocks()) {
      if (block.type().equals("dynamic") && block.labels().size() == 1) {
        String name = block.labels().getFirst();
        dynamic(block, scope, path + "." + name).forEach(each -> add(values, name, each));
      } else {
        add(values, block.type(), written(block.body(), scope, path + "." + block.type()));
      }
    }
    return filled(values, path);
  }

  private Written filled(Map<String, Object> values, String path) {
    ProviderSchema.Shape shape = schema.shape(path);
    shape.defaults().forEach(values::putIfAbsent);
    return new Written(values, shape.silent());
  }

  /** The JSON form does not tell blocks from maps: a map may be either. */
  private Object blocks(Object value, String path) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> {
          if (each != Nil.NIL) {
            values.put(key.toString(), blocks(each, path + "." + key));
          }
        });
        yield filled(values, path);
      }
      case Collection<?> all -> all.stream().map(each -> blocks(each, path)).toList();
      default -> value;
    };
  }

  private static void add(Map<String, Object> values, String name, Object block) {
    List<Object> all = new ArrayList<>(values.get(name) instanceof List<?> list ? list : List.of());
    all.add(block);
    values.put(name, all);
  }

  private List<Object> dynamic(Block block, Scope scope, String path) {
    Optional<Expression> each = block.body().value("for_each");
    Optional<Block> content = block.body().blocks("content").findFirst();
    if (each.isEmpty() || content.isEmpty()) {
      return List.of(Unresolved.elements(block.at() + ": dynamic needs for_each and content"));
    }
    String iterator =
        block
            .body()
            .value("iterator")
            .map(ProviderSettings::name)
            .orElse(block.labels().getFirst());
    List<Object> all = new ArrayList<>();
    switch (evaluator.value(each.get(), scope)) {
      case Nil _ -> {}
      case Map<?, ?> map ->
          map.forEach(
              (key, value) -> all.add(content(content.get(), scope, iterator, key, value, path)));
      case Set<?> set ->
          set.forEach(
              value -> all.add(content(content.get(), scope, iterator, value, value, path)));
      case Collection<?> list -> {
        int index = 0;
        for (Object value : list) {
          all.add(
              content(content.get(), scope, iterator, BigDecimal.valueOf(index++), value, path));
        }
      }
      case Unresolved unresolved -> all.add(Unresolved.elements(unresolved.why()));
      default -> all.add(Unresolved.elements(block.at() + ": for_each is not known"));
    }
    return all;
  }

  private Written content(
      Block content, Scope scope, String iterator, Object key, Object value, String path) {
    Map<String, Supplier<Object>> parts = Map.of("key", () -> key, "value", () -> value);
    Named named =
        (name, at) ->
            Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new HclException(at, "there is no " + iterator + "." + name))
                .get();
    return written(content.body(), scope.with(Map.of(iterator, named)), path);
  }
}
