package dev.atoll.store.ingest;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.store.resource.Identity;
import dev.atoll.store.scan.Judged;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scan's resources and evaluations, by account and by what tells resources apart. */
final class Reading {
  private static final String STAND_IN = "*";

  final Inventory inventory;
  final String scan;
  final Instant at;
  final Set<String> accounts;
  private final Map<String, Map<UUID, Resource>> resources;
  private final Map<UUID, Map<String, Evaluation>> evaluations = new HashMap<>();

  Reading(Judged judged) {
    this.inventory = judged.inventory();
    var info = inventory.snapshot().info();
    this.scan = info.id();
    this.at = info.finishedAt().truncatedTo(ChronoUnit.MICROS);
    this.resources =
        inventory.snapshot().resources().stream()
            .collect(
                Collectors.groupingBy(
                    Resource::account,
                    Collectors.toMap(
                        Identity::of, each -> each, (_, later) -> later, LinkedHashMap::new)));
    this.accounts =
        Stream.concat(info.accounts().stream(), resources.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (Evaluation evaluation : judged.verdicts().evaluations()) {
      if (!evaluation.resource().id().equals(STAND_IN)) {
        evaluations
            .computeIfAbsent(Identity.of(evaluation.resource()), _ -> new HashMap<>())
            .merge(evaluation.rule().id(), evaluation, Reading::worse);
      }
    }
  }

  /** What AWS lists twice, once for each of its regions, is judged by its worst. */
  private static Evaluation worse(Evaluation one, Evaluation other) {
    return rank(one.status()) >= rank(other.status()) ? one : other;
  }

  private static int rank(Status status) {
    return switch (status) {
      case NOT_APPLICABLE -> 0;
      case PASS -> 1;
      case NOT_EVALUATED -> 2;
      case FAIL -> 3;
    };
  }

  Map<UUID, Resource> resources(String account) {
    return resources.getOrDefault(account, Map.of());
  }

  Map<String, Evaluation> evaluations(UUID identity) {
    return evaluations.getOrDefault(identity, Map.of());
  }

  /** Whether a resource that was not read would have been, were it there. */
  boolean listed(String type, String account, String region) {
    return inventory.coverage().unseen(type, account, region).isEmpty();
  }

  /** Whether something was asked for and not seen, in contrast to not asked for. */
  static boolean failed(Evaluation evaluation) {
    return evaluation.status() == Status.NOT_EVALUATED
        && (evaluation.gaps().isEmpty()
            || evaluation.gaps().stream().anyMatch(gap -> gap.reason() != GapReason.NOT_READ));
  }

  List<String> regions() {
    return inventory.snapshot().info().regions();
  }
}
