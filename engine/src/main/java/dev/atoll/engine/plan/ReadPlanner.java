package dev.atoll.engine.plan;

import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Detail;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.plan.ReadPlan.TypeRead;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out what must be read. */
public final class ReadPlanner {
  private final Map<String, ResourceType> types;

  public ReadPlanner(KnowledgeBase knowledge) {
    this(knowledge.types());
  }

  ReadPlanner(Map<String, ResourceType> types) {
    this.types = types;
  }

  /** The types, details and fields that the rules read, and no others. */
  public ReadPlan forRules(Collection<Rule> rules) {
    Set<FieldUse> uses = new HashSet<>();
    List<ResourceType> needed = withSources(names(rules, uses));
    new Needs(needed, uses).addAll();
    List<TypeRead> reads =
        needed.stream().map(type -> new TypeRead(type, Needs.details(type, uses))).toList();
    return new ReadPlan(reads, FieldSet.of(uses));
  }

  /**
   * The fields that rules read of resources that no call reads, and those that tell them apart and
   * link them.
   *
   * @param present the types that there are resources of
   */
  public FieldSet fields(Collection<Rule> rules, Collection<ResourceType> present) {
    Set<String> known = present.stream().map(ResourceType::name).collect(Collectors.toSet());
    List<Rule> about =
        rules.stream().filter(rule -> known.contains(rule.resource().name())).toList();
    Set<FieldUse> uses = new HashSet<>();
    Set<String> names = names(about, uses);
    names.addAll(known);
    new Needs(withSources(names), uses).addTo(present);
    return FieldSet.of(uses);
  }

  /** The types that rules ask for; the fields that they read are added to {@code uses}. */
  private static Set<String> names(Collection<Rule> rules, Set<FieldUse> uses) {
    Set<String> names = new TreeSet<>();
    for (Rule rule : rules) {
      names.add(rule.resource().name());
      for (Expression expression : rule.expressions()) {
        names.addAll(expression.types());
        uses.addAll(expression.reads());
      }
    }
    return names;
  }

  /** All that the knowledge can read of the types chosen, for a snapshot to judge later. */
  public ReadPlan everything(Predicate<ResourceType> chosen) {
    Set<String> names = new TreeSet<>();
    types.values().stream().filter(chosen).map(ResourceType::name).forEach(names::add);
    List<TypeRead> reads =
        withSources(names).stream().map(type -> new TypeRead(type, type.details())).toList();
    return new ReadPlan(reads, FieldSet.ALL);
  }

  /** The types and those that they are listed from, the latter first. */
  private List<ResourceType> withSources(Set<String> names) {
    SequencedMap<String, ResourceType> ordered = new LinkedHashMap<>();
    names.forEach(name -> add(name, ordered, new ArrayDeque<>()));
    return List.copyOf(ordered.values());
  }

  private void add(String name, Map<String, ResourceType> ordered, Deque<String> path) {
    ResourceType type = types.get(name);
    if (type == null || ordered.containsKey(name)) {
      return;
    }
    if (path.contains(name)) {
      throw new IllegalArgumentException("types are listed from each other: " + path);
    }
    path.push(name);
    new TypeRead(type, List.<Detail>of()).sources().forEach(from -> add(from, ordered, path));
    path.pop();
    ordered.put(name, type);
  }
}
