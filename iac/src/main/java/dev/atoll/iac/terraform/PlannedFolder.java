package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.eval.Nil;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Values;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The configuration that a plan was made of, evaluated when it is first asked for. */
final class PlannedFolder {
  private final Path folder;
  private final Map<?, ?> variables;
  private @Nullable Map<String, Declared> resources;

  /**
   * @param variables as the plan has them, by name
   */
  PlannedFolder(Path folder, Map<?, ?> variables) {
    this.folder = folder;
    this.variables = variables;
  }

  /** A list of a resource; empty where the configuration is not at hand, or there is none. */
  Optional<List<?>> list(String address, List<String> path) {
    Map<String, Declared> known = resources;
    if (known == null) {
      Map<String, Object> values = new HashMap<>();
      variables.forEach((name, variable) ->
          values.put(name.toString(), evaluated(Json.map(variable).get("value"))));
      known = TerraformFolder.byAddress(folder, values);
      resources = known;
    }
    Declared declared = known.get(address);
    return declared != null && Values.at(declared.values(), path) instanceof List<?> list
        ? Optional.of(list)
        : Optional.empty();
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
