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

  private record Key(String service, String what, GapReason reason) {
    static Key of(Gap gap) {
      return new Key(gap.service(), what(gap), gap.reason());
    }

    private static String what(Gap gap) {
      if (!gap.operation().isEmpty()) {
        return gap.operation();
      }
      return gap.reason() == GapReason.ERROR ? gap.type() + ": " + gap.detail() : gap.type();
    }
  }

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
                .thenComparing(GapGroup::what)
                .thenComparing(GapGroup::reason))
        .toList();
  }

  private Builder group(Gap gap) {
    Builder builder = groups.computeIfAbsent(Key.of(gap), Builder::new);
    builder.add(gap);
    return builder;
  }

  private static final class Builder {
    private final Key key;
    private String detail = "";
    private final NavigableSet<String> permissions = new TreeSet<>();
    private final NavigableSet<String> accounts = new TreeSet<>();
    private final NavigableSet<String> regions = new TreeSet<>();
    private final NavigableSet<String> rules = new TreeSet<>();
    private long evaluations;

    Builder(Key key) {
      this.key = key;
    }

    void add(Gap gap) {
      detail = detail.isEmpty() ? gap.detail() : detail;
      gap.permission().ifPresent(permissions::add);
      accounts.add(gap.account());
      regions.add(gap.region());
    }

    GapGroup build() {
      return new GapGroup(
          key.service,
          key.what,
          key.reason,
          permissions,
          accounts,
          regions,
          rules,
          evaluations,
          detail);
    }
  }
}
