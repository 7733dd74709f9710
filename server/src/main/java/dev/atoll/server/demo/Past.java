package dev.atoll.server.demo;

import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Invents the past of an estate: how a snapshot may have looked in the weeks before. Always the
 * same for the same snapshot.
 *
 * <p>Nothing is invented but which resource had which setting when: a resource that is good today
 * had, some weeks ago, the settings of one of its kind that is bad today (it was mended since), or
 * the other way about (it drifted); and some were not there yet. What rules say of it is judged.
 */
final class Past {
  private static final long SEED = 8420;
  private static final int MENDED = 140;
  private static final int DRIFTED = 35;
  private static final double NEW = 0.06;

  private final Snapshot today;
  private final int weeks;

  /** How many weeks ago a resource was not there yet, by its key. */
  private final Map<String, Integer> appeared = new HashMap<>();

  private final List<Swap> swaps = new ArrayList<>();

  /** Until {@code weeksAgo} the resource had these values. */
  private record Swap(String resource, Map<String, Object> values, int weeksAgo) {}

  /**
   * @param verdicts on today's snapshot, with the evaluations that pass
   */
  Past(Snapshot today, Verdicts verdicts, int weeks) {
    this.today = today;
    this.weeks = weeks;
    Random random = new Random(SEED);
    invent(verdicts, random);
    for (Resource resource : today.resources()) {
      if (random.nextDouble() < NEW
          && swaps.stream().noneMatch(swap -> swap.resource().equals(resource.key()))) {
        appeared.put(resource.key(), 1 + random.nextInt(weeks));
      }
    }
  }

  private void invent(Verdicts verdicts, Random random) {
    Map<Rule, List<Evaluation>> passing = new TreeMap<>(java.util.Comparator.comparing(Rule::id));
    Map<Rule, List<Evaluation>> failing = new HashMap<>();
    for (Evaluation evaluation : verdicts.evaluations()) {
      if (evaluation.status() == Status.PASS) {
        passing.computeIfAbsent(evaluation.rule(), _ -> new ArrayList<>()).add(evaluation);
      } else if (evaluation.status() == Status.FAIL) {
        failing.computeIfAbsent(evaluation.rule(), _ -> new ArrayList<>()).add(evaluation);
      }
    }
    List<Rule> both = new ArrayList<>(passing.keySet());
    both.retainAll(failing.keySet());
    Set<String> touched = new HashSet<>();
    pick(both, passing, failing, MENDED, touched, random);
    pick(both, failing, passing, DRIFTED, touched, random);
  }

  /** Gives some of the first the settings that one of the second has, each resource once. */
  private void pick(
      List<Rule> rules,
      Map<Rule, List<Evaluation>> first,
      Map<Rule, List<Evaluation>> second,
      int count,
      Set<String> touched,
      Random random) {
    List<Evaluation> candidates = new ArrayList<>();
    rules.forEach(rule -> candidates.addAll(first.getOrDefault(rule, List.of())));
    Collections.shuffle(candidates, random);
    int made = 0;
    for (Evaluation candidate : candidates) {
      if (made == count) {
        return;
      }
      List<Evaluation> donors = second.getOrDefault(candidate.rule(), List.of());
      Resource donor = donors.get(random.nextInt(donors.size())).resource();
      Map<String, Object> values = differences(candidate.rule(), candidate.resource(), donor);
      if (!values.isEmpty() && touched.add(candidate.resource().key())) {
        swaps.add(new Swap(candidate.resource().key(), values, 1 + random.nextInt(weeks)));
        made++;
      }
    }
  }

  /** The settings that a rule reads of both and that are plain: no names, no ids of others. */
  private static Map<String, Object> differences(Rule rule, Resource resource, Resource donor) {
    Map<String, Object> values = new LinkedHashMap<>();
    rule.holds().reads().stream()
        .filter(use -> use.struct().equals(rule.resource().name()))
        .map(FieldUse::field)
        .sorted()
        .forEach(field -> {
          Object own = resource.configuration().get(field);
          Object other = donor.configuration().get(field);
          if (own != null
              && other != null
              && isSetting(own)
              && isSetting(other)
              && !other.equals(own)) {
            values.put(field, other);
          }
        });
    return values;
  }

  private static boolean isSetting(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case Boolean _, Long _ -> true;
      case Struct struct -> {
        boolean[] plain = {struct.size() > 0};
        struct.forEach((_, each) -> plain[0] &= isSetting(each));
        yield plain[0];
      }
      case null, default -> false;
    };
  }

  /** How many settings are other ones than today in some week. */
  int changes() {
    return swaps.size() + appeared.size();
  }

  /** The estate as it was so many weeks ago. */
  Snapshot weeksAgo(int ago, Instant now) {
    Map<String, Map<String, Object>> before = new HashMap<>();
    swaps.stream()
        .filter(swap -> ago >= swap.weeksAgo())
        .forEach(swap -> before.put(swap.resource(), swap.values()));
    List<Resource> resources =
        today.resources().stream()
            .filter(resource -> ago < appeared.getOrDefault(resource.key(), Integer.MAX_VALUE))
            .map(resource ->
                Optional.ofNullable(before.get(resource.key()))
                    .map(
                        values -> resource.withConfiguration(resource.configuration().with(values)))
                    .orElse(resource))
            .toList();
    List<Gap> gaps = today.gaps();
    return new Snapshot(info(ago, now), resources, today.units(), gaps, today.calls());
  }

  private ScanInfo info(int ago, Instant now) {
    ScanInfo info = today.info();
    Duration took = Duration.between(info.startedAt(), info.finishedAt());
    Instant end = now.minus(Duration.ofDays(7L * ago));
    return new ScanInfo(
        UUID.nameUUIDFromBytes(
                (info.id() + "/" + ago + "/" + end)
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString(),
        end.minus(took),
        end,
        info.source(),
        info.accounts(),
        info.regions(),
        info.atoll(),
        info.knowledge());
  }
}
