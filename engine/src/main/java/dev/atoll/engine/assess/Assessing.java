package dev.atoll.engine.assess;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Judge;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** From a snapshot to a result. */
public final class Assessing {
  private Assessing() {}

  /**
   * Judges and assesses; ages count to the end of the scan, so that a snapshot judged again next
   * year still says what was true when it was taken.
   *
   * @param all whether to keep the evaluations that pass
   * @param name of the workload; empty for all that was read
   */
  public static ScanResult assess(
      Snapshot snapshot,
      KnowledgeBase knowledge,
      List<Rule> rules,
      boolean all,
      Optional<String> name) {
    Inventory inventory = new Inventory(snapshot, knowledge.types());
    EnumSet<Status> kept = EnumSet.of(Status.FAIL, Status.NOT_EVALUATED);
    if (all) {
      kept.add(Status.PASS);
    }
    Verdicts verdicts = new Judge(inventory, snapshot.info().finishedAt(), kept).judge(rules);
    String workload = name.orElseGet(() -> String.join(", ", snapshot.info().accounts()));
    return new ScanResult(
        snapshot.info(),
        snapshot.resources().size(),
        snapshot.calls(),
        snapshot.gaps(),
        verdicts,
        Assessor.assess(knowledge.framework(), verdicts, workload),
        knowledge);
  }
}
