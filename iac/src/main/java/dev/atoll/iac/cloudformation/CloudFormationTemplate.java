package dev.atoll.iac.cloudformation;

import dev.atoll.engine.model.Resource.Location;
import dev.atoll.iac.map.Declared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resources that a CloudFormation template declares. */
public final class CloudFormationTemplate {
  private final TemplateFile file;
  private final Scope scope;
  private final Functions functions;
  private final Optional<String> region;

  private CloudFormationTemplate(TemplateFile file, Optional<String> region) {
    this.file = file;
    this.region = region;
    this.scope = new Scope(file, region);
    this.functions = new Functions(file, scope);
  }

  /**
   * Reads a template in YAML or JSON; parameters have their defaults.
   *
   * @param region where it will be deployed, if that is known
   * @throws dev.atoll.engine.error.AtollException TEMPLATE_INVALID where the file is no template
   */
  public static List<Declared> read(Path file, Optional<String> region) {
    return new CloudFormationTemplate(TemplateFile.read(file), region).resources();
  }

  private List<Declared> resources() {
    List<Declared> all = new ArrayList<>();
    Scope.map(file.sections().get("Resources"))
        .forEach((id, resource) -> add(id.toString(), Scope.map(resource), all));
    return all;
  }

  private void add(String id, Map<?, ?> resource, List<Declared> all) {
    Object condition = resource.get("Condition");
    if (condition != null && !functions.conditions().named(condition.toString()).orElse(true)) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    Scope.map(functions.evaluate(resource.get("Properties")))
        .forEach((name, value) -> values.put(name.toString(), value));
    all.add(
        new Declared(
            scope.address(id),
            String.valueOf(resource.get("Type")),
            values,
            tags(values.get("Tags")),
            Declared.UNKNOWN,
            region.orElse(Declared.UNKNOWN),
            true,
            Optional.ofNullable(file.lines().get(id))
                .map(line -> new Location(file.name(), line))));
  }

  /** A map, or a list of pairs; a value that is not known yet is empty. */
  private static Map<String, String> tags(@Nullable Object value) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> tags.put(key.toString(), text(each)));
    }
    if (value instanceof List<?> list) {
      for (Object each : list) {
        Map<?, ?> pair = Scope.map(each);
        if (pair.get("Key") instanceof String key) {
          tags.put(key, text(pair.get("Value")));
        }
      }
    }
    return Map.copyOf(tags);
  }

  private static String text(@Nullable Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value.toString()
        : "";
  }
}
