package dev.atoll.engine.knowledge;

import dev.atoll.engine.model.Struct;
import java.util.List;
import java.util.Map;

/**
 * What is judged as one, and by which measure. See docs/workload.md for the file that says so.
 *
 * @param name what people call it
 * @param params values of rules' parameters that differ from their defaults, by rule
 */
public record Workload(String name, Map<String, Struct> params) {

  /** The rules by this workload's measure. */
  public List<Rule> measure(List<Rule> rules) {
    return rules.stream().map(this::measure).toList();
  }

  Rule measure(Rule rule) {
    Struct own = params.get(rule.id());
    return own == null ? rule : rule.withParams(rule.params().with(own.asMap()));
  }
}
