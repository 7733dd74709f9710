package dev.atoll.engine.knowledge;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that Atoll knows, checked: immutable, safe to share.
 *
 * @param services by SDK module
 * @param types by CloudFormation name
 * @param rules by id
 * @param hash of the content of all files it was loaded from
 */
public record KnowledgeBase(
    Map<String, Service> services,
    SortedMap<String, ResourceType> types,
    SortedMap<String, Rule> rules,
    Framework framework,
    String hash) {

  /** The same knowledge, to be assessed by another lens. */
  public KnowledgeBase with(Framework lens) {
    return new KnowledgeBase(services, types, rules, lens, hash);
  }

  /** The same knowledge, whose rules judge by a workload's measure. */
  public KnowledgeBase by(Workload measure) {
    SortedMap<String, Rule> measured = new TreeMap<>(rules);
    measured.replaceAll((_, rule) -> measure.measure(rule));
    return new KnowledgeBase(services, types, measured, framework, hash);
  }
}
