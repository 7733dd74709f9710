package dev.atoll.report.summary;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the gaps of a scan, and those that only evaluations name, by operation and reason. */
final class GapGroups {
  private final Map<Key, Builder> groups = new LinkedHashMap<>();

  private record Key(String service, String operation, GapReason reason) {}

  /** What kept the most evaluations from a verdict comes first. */
  static List<GapGroup> of(Collection<Gap> gaps, Collection<Evaluation> notEvaluated) {
    GapGroups all = new GapGroups();
    gaps.forEach(all::group);
    for (Evaluation evaluation : notEvaluated) {
      Set<Builder> causes = new HashSet<>();
      evaluation.gaps().forEach(gap -> causes.add(all.group(gap)));
      for (Builder cause : causes) {
        cause.rules.add(evaluation.rule().id());
        cause.evaluations++;
      }
    }
    return all.groups.values().stream()
        .map(Builder::build)
        .sorted(
            Comparator.comparingLong(GapGroup::evaluations)
                .reversed()
                .thenComparing(GapGroup::service)
                .thenComparing(GapGroup::operation)
                .thenComparing(GapGroup::reason))
        .toList();
  }

  private Builder group(Gap gap) {
    Builder builder =
        groups.computeIfAbsent(
            new Key(gap.service(), gap.operation(), gap.reason()), key -> new Builder(gap));
    builder.add(gap);
    return builder;
  }

  private static final class Builder {
    private final Gap example;
    private final NavigableSet<String> permissions = new TreeSet<>();
    private final NavigableSet<String> accounts = new TreeSet<>();
    private final NavigableSet<String> regions = new TreeSet<>();
    private final NavigableSet<String> types = new TreeSet<>();
    private final NavigableSet<String> rules = new TreeSet<>();
    private long evaluations;

    Builder(Gap example) {
      this.example = example;
    }

    void add(Gap gap) {
      gap.permission().ifPresent(permissions::add);
      accounts.add(gap.account());
      regions.add(gap.region());
      types.add(gap.type());
    }

    GapGroup build() {
      return new GapGroup(
          example.service(),
          example.operation(),
          example.reason(),
          permissions,
          accounts,
          regions,
          types,
          rules,
          evaluations,
          example);
    }
  }
}
