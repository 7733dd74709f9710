package dev.atoll.server.review;

import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.lens.LensDraft;
import dev.atoll.store.lens.StoredLens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lens of the tenant's own. What is not named stays as it is.
 *
 * @param lens JSON in the format of the AWS Well-Architected Tool, as text
 * @param rules YAML that says which rules show its choices; empty where people answer all
 * @param version as people number it, at most 32 characters
 * @param workloads ids of those that are reviewed by it, {@code estate} for everything, which a new
 *     lens is for where none is named
 */
public record LensBody(
    @Nullable String lens,
    @Nullable String rules,
    @Nullable String version,
    @Nullable List<@Nullable String> workloads) {
  private static final int VERSION = 32;
  private static final int NAME = 300;

  /** Refuses what is not fit to be kept. */
  LensDraft draft(Estate estate, Optional<StoredLens> before) {
    String text =
        Optional.ofNullable(lens)
            .or(() -> before.map(StoredLens::text))
            .orElseThrow(
                () -> Refused.invalid("lens: is missing", "send the lens's JSON as a text"));
    LensDraft draft =
        LensDraft.of(
            version(before),
            text,
            Optional.ofNullable(rules).or(() -> before.map(StoredLens::rules)).orElse(""),
            workloads == null
                ? before.map(StoredLens::workloads).orElse(Set.of(0L))
                : ids(workloads, estate),
            estate.knowledge().rules().keySet());
    Inputs.text(draft.lens().name(), "the lens's name", NAME);
    return draft;
  }

  private String version(Optional<StoredLens> before) {
    if (version == null) {
      return before.map(StoredLens::version).orElse("");
    }
    return version.isBlank() ? "" : Inputs.text(version, "version", VERSION);
  }

  private static Set<Long> ids(List<@Nullable String> keys, Estate estate) {
    Set<String> known = Part.all(estate).stream().map(Part::key).collect(Collectors.toSet());
    return keys.stream()
        .map(key -> {
          if (key == null || !known.contains(key)) {
            throw Refused.invalid(
                "workloads: there is no workload " + key, "estate stands for everything");
          }
          return Part.id(key);
        })
        .collect(Collectors.toSet());
  }
}
