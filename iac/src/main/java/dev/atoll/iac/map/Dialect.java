package dev.atoll.iac.map;

import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.ResourceType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The language that resources are declared in. */
public enum Dialect {
  TERRAFORM("terraform", "TerraformPlan"),
  CLOUDFORMATION("cloudformation", "CloudFormationTemplate");

  private final String id;
  private final String operation;

  Dialect(String id, String operation) {
    this.id = id;
    this.operation = operation;
  }

  /** As a scan's source is called. */
  public String id() {
    return id;
  }

  /** What stands for the call in a gap. */
  String operation() {
    return operation;
  }

  /** How its resources become one of a type. */
  Map<String, Mapping> mappings(ResourceType type) {
    return this == TERRAFORM ? type.terraform() : type.cloudformation();
  }

  /** The types that some resources are of. */
  public List<ResourceType> types(Collection<ResourceType> all, Collection<Declared> resources) {
    Set<String> declared = resources.stream().map(Declared::type).collect(Collectors.toSet());
    return all.stream()
        .filter(type -> mappings(type).keySet().stream().anyMatch(declared::contains))
        .toList();
  }

  /** How it writes a name of the API. */
  String spelling(String name) {
    return this == TERRAFORM ? Mapping.snake(name) : Mapping.pascal(name);
  }
}
