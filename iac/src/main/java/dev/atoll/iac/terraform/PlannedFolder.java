package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.eval.Nil;
import dev.atoll.iac.map.Declared;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that a plan was made of, evaluated when it is first asked for. Safe for many
 * threads.
 */
final class PlannedFolder {
  private final Path folder;
  private final Map<?, ?> variables;
  private final ProviderSchema schema = ProviderSchema.bundled();
  private @Nullable Map<String, Declared> resources;

  /**
   * @param variables as the plan has them, by name
   */
  PlannedFolder(Path folder, Map<?, ?> variables) {
    this.folder = folder;
    this.variables = variables;
  }

  /** What it says of a resource. */
  PlannedValues.Written of(String address, String type) {
    return new PlannedValues.Written() {
      @Override
      public Optional<List<?>> list(List<String> path) {
        return Optional.ofNullable(resources().get(address))
            .flatMap(declared -> at(declared.values(), path));
      }

      @Override
      public boolean mayBeList(List<String> path) {
        return schema.mayBeList(type, path);
      }
    };
  }

  /** The list at a path; empty where another value stands there, or the path leads to several. */
  private static Optional<List<?>> at(Object values, List<String> path) {
    @Nullable Object at = values;
    for (String name : path) {
      Object block = at instanceof List<?> list && list.size() == 1 ? list.getFirst() : at;
      at = block instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at instanceof List<?> list ? Optional.of(list) : Optional.empty();
  }

  private synchronized Map<String, Declared> resources() {
    Map<String, Declared> known = resources;
    if (known == null) {
      Map<String, Object> values = new HashMap<>();
      variables.forEach((name, variable) ->
          values.put(name.toString(), evaluated(Json.map(variable).get("value"))));
      known = TerraformFolder.byAddress(folder, values);
      resources = known;
    }
    return known;
  }

  /** A value of JSON in the evaluator's types. */
  private static Object evaluated(@Nullable Object value) {
    return switch (value) {
      case null -> Nil.NIL;
      case Number number -> new BigDecimal(number.toString());
      case List<?> list -> list.stream().map(PlannedFolder::evaluated).toList();
      case Map<?, ?> map -> {
        Map<String, Object> all = new TreeMap<>();
        map.forEach((key, each) -> all.put(key.toString(), evaluated(each)));
        yield all;
      }
      default -> value;
    };
  }
}
