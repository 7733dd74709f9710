package dev.atoll.engine.plan;

import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to read from an account.
 *
 * @param types each type once, a type that another one is listed from before it
 * @param fields which fields of the answers to keep
 */
public record ReadPlan(List<TypeRead> types, FieldSet fields) {

  /**
   * One type.
   *
   * @param details the further calls to make per resource, in the type's order
   */
  public record TypeRead(ResourceType type, List<ResourceType.Detail> details) {
    /** The types whose resources must be known before this one can be listed. */
    public Set<String> sources() {
      Set<String> sources = new LinkedHashSet<>();
      type.read().each().ifPresent(sources::add);
      type.read().of().ifPresent(of -> sources.add(of.type()));
      return sources;
    }

    /** Whether listing it takes what only further calls tell of the resources it is listed from. */
    public boolean takesDetailsOf(TypeRead source) {
      Set<String> fields = Needs.ofSource(type.read(), source.type());
      return source.details().stream()
          .anyMatch(detail -> detail.fields().stream().anyMatch(fields::contains));
    }

    /** Every operation that reading the type may call. */
    public List<Call> calls() {
      List<Call> calls = new ArrayList<>();
      ResourceType.Read read = type.read();
      read.prepare().ifPresent(name -> calls.add(new Call(type.service(), name)));
      read.operation().ifPresent(name -> calls.add(new Call(type.service(), name)));
      read.describe().ifPresent(next -> calls.add(new Call(type.service(), next.operation())));
      details.forEach(detail -> calls.add(new Call(detail.service(), detail.operation())));
      return calls;
    }
  }

  /** An operation of a service. */
  public record Call(Service service, String operation) {}

  public Set<Call> calls() {
    Set<Call> calls = new LinkedHashSet<>();
    types.forEach(type -> calls.addAll(type.calls()));
    return calls;
  }
}
