package dev.atoll.server.api;

import dev.atoll.server.contract.OneOf;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workload as people define it.
 *
 * @param criticality {@code critical}, {@code high}, {@code medium} (the usual) or {@code low}
 * @param services business services that need it
 * @param parent id of the workload that it is nested in
 * @param tags values by name; {@code *} for any value
 */
public record WorkloadBody(
    @Nullable String name,
    @Nullable String environment,
    @OneOf(Criticality.class) @Nullable String criticality,
    @Nullable String owner,
    @Nullable List<String> services,
    @Nullable String parent,
    @Nullable List<String> accounts,
    @Nullable List<String> regions,
    @Nullable Map<String, String> tags,
    @Nullable List<String> stacks,
    @Nullable List<String> applications,
    @Nullable List<String> resources) {
  private static final int MOST = 5000;

  /**
   * @param needed whether a name must be given
   */
  Workload workload(long id, boolean needed) {
    return new Workload(
        id,
        needed || (name != null && !name.isBlank()) ? Inputs.text(name, "name") : "preview",
        Parsing.value(environment, "environment")
            .map(text -> Inputs.text(text, "environment", 40))
            .orElse(""),
        Parsing.value(criticality, "criticality")
            .map(text -> Parsing.oneOf(text, "criticality", Criticality.class, Criticality::id))
            .orElse(Criticality.MEDIUM),
        Parsing.value(owner, "owner").map(text -> Inputs.text(text, "owner", 320)).orElse(""),
        texts(services, "services"),
        Parsing.id(parent, "parent"),
        texts(accounts, "accounts"),
        texts(regions, "regions"),
        checkedTags(),
        texts(stacks, "stacks"),
        texts(applications, "applications"),
        texts(resources, "resources"));
  }

  private Map<String, String> checkedTags() {
    Map<String, String> given = Optional.ofNullable(tags).orElse(Map.of());
    if (given.values().stream().anyMatch(value -> value == null)) {
      throw Refused.invalid("tags: one has no value", "* stands for any value");
    }
    given.forEach((tag, value) -> {
      Inputs.text(tag, "tags");
      Inputs.text(value, "tags", 1000);
    });
    return Map.copyOf(given);
  }

  private static List<String> texts(@Nullable List<String> given, String field) {
    if (given == null) {
      return List.of();
    }
    if (given.size() > MOST) {
      throw Refused.invalid("%s: has more than %d entries".formatted(field, MOST), "");
    }
    return given.stream().map(text -> Inputs.text(text, field, 2000)).toList();
  }
}
