package dev.atoll.store.scan;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Judge;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.Snapshot;
import java.util.Collection;
import java.util.EnumSet;

/**
 * What a scan read, and what rules said of it.
 *
 * @param verdicts with the evaluations of every outcome
 */
public record Judged(Inventory inventory, Verdicts verdicts) {

  /** Throws {@code IllegalArgumentException} where evaluations are missing. */
  public Judged {
    long counted = verdicts.counts().values().stream().mapToLong(Verdicts.Counts::total).sum();
    if (counted != verdicts.evaluations().size()) {
      throw new IllegalArgumentException(
          "%d evaluations of %d are there: the judge must keep those of every outcome"
              .formatted(verdicts.evaluations().size(), counted));
    }
  }

  /** Judges a snapshot; ages count to the end of its scan. */
  public static Judged of(Inventory inventory, Collection<Rule> rules) {
    return new Judged(
        inventory,
        new Judge(inventory, inventory.snapshot().info().finishedAt(), EnumSet.allOf(Status.class))
            .judge(rules));
  }

  /** Judges a snapshot by all rules. */
  public static Judged of(Snapshot snapshot, KnowledgeBase knowledge) {
    return of(new Inventory(snapshot, knowledge.types()), knowledge.rules().values());
  }
}
