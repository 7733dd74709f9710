package dev.atoll.server.export;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.store.resource.Identity;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A part of an estate. Links lead out of it, so all is judged first and cut down then.
 *
 * @param members the workload's; empty for no workload
 */
record Within(Optional<String> account, Optional<String> region, Optional<Set<UUID>> members) {
  private static final String STAND_IN = "*";

  boolean isEverything() {
    return account.isEmpty() && region.isEmpty() && members.isEmpty();
  }

  boolean holds(Resource resource) {
    return isHere(resource.account(), resource.region())
        && members.stream().allMatch(ids -> ids.contains(Identity.of(resource)));
  }

  boolean holds(Gap gap) {
    return isHere(gap.account(), gap.region());
  }

  /** What stands for a list that was not seen may stand for members. */
  private boolean holds(Evaluation evaluation) {
    Resource resource = evaluation.resource();
    return resource.id().equals(STAND_IN)
        ? isHere(resource.account(), resource.region())
        : holds(resource);
  }

  private boolean isHere(String itsAccount, String itsRegion) {
    return account.stream().allMatch(itsAccount::equals)
        && region.stream().allMatch(itsRegion::equals);
  }

  /**
   * The verdicts on this part.
   *
   * @param all with the evaluations of every outcome
   * @param kept the outcomes whose evaluations are kept
   */
  Verdicts of(Verdicts all, EnumSet<Status> kept) {
    Map<Rule, Counts> counts = new LinkedHashMap<>();
    all.counts().keySet().forEach(rule -> counts.put(rule, Counts.NONE));
    all.evaluations().stream()
        .filter(this::holds)
        .forEach(each -> counts.merge(each.rule(), one(each.status()), Counts::plus));
    return new Verdicts(
        all.evaluations().stream()
            .filter(each -> kept.contains(each.status()) && holds(each))
            .toList(),
        counts);
  }

  private static Counts one(Status status) {
    return switch (status) {
      case PASS -> new Counts(1, 0, 0, 0);
      case FAIL -> new Counts(0, 1, 0, 0);
      case NOT_APPLICABLE -> new Counts(0, 0, 1, 0);
      case NOT_EVALUATED -> new Counts(0, 0, 0, 1);
    };
  }
}
