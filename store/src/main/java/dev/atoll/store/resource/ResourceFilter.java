package dev.atoll.store.resource;

import java.util.List;
import java.util.Optional;

/**
 * Which resources: those to which everything given applies; of a list any one.
 *
 * @param text stands somewhere in the name, the id or the ARN
 * @param tag {@code name} or {@code name=value}
 * @param workload id
 */
public record ResourceFilter(
    List<String> types,
    List<String> accounts,
    List<String> regions,
    Optional<String> text,
    Optional<String> tag,
    Optional<Long> workload) {
  /** All that are there. */
  public static final ResourceFilter ALL =
      new ResourceFilter(
          List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
}
