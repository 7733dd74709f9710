package dev.atoll.server.export;

import dev.atoll.engine.assess.Assessor;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.gate.Gating;
import dev.atoll.engine.gate.Glob;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Judge;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.plan.Projection;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.finding.Answered;
import dev.atoll.store.resource.Identity;
import dev.atoll.store.scan.Scan;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** From stored snapshots to the result that the command line would have of them. */
@Singleton
final class Exports {
  /** So many are in memory at once; a configuration keeps only what rules read. */
  static final long MOST = 200_000;

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  private static final Origin ORIGIN = new Origin("the server", 1, 1);

  /**
   * Judges what scans read.
   *
   * @param name of the workload; empty for none
   * @param all whether to keep what passes
   */
  ScanResult judged(
      Estate estate, List<Scan> scans, Within within, Optional<String> name, boolean all) {
    KnowledgeBase knowledge = estate.knowledge();
    List<Rule> rules = List.copyOf(knowledge.rules().values());
    Snapshot snapshot = read(estate, scans, knowledge, rules);
    EnumSet<Status> kept = EnumSet.of(Status.FAIL, Status.NOT_EVALUATED);
    if (all) {
      kept.add(Status.PASS);
    }
    Verdicts verdicts =
        new Judge(
                new Inventory(snapshot, knowledge.types()),
                snapshot.info().finishedAt(),
                within.isEverything() ? kept : EnumSet.allOf(Status.class))
            .judge(rules);
    Verdicts here = within.isEverything() ? verdicts : within.of(verdicts, kept);
    ScanResult result =
        new ScanResult(
            snapshot.info(),
            snapshot.resources().stream().filter(within::holds).count(),
            snapshot.calls(),
            snapshot.gaps().stream().filter(within::holds).toList(),
            here,
            Assessor.assess(
                knowledge.framework(),
                here,
                name.orElseGet(() -> String.join(", ", snapshot.info().accounts()))),
            knowledge);
    return accepted(estate, result);
  }

  private static Snapshot read(
      Estate estate, List<Scan> scans, KnowledgeBase knowledge, List<Rule> rules) {
    long resources = scans.stream().mapToLong(Scan::resources).sum();
    if (resources > MOST) {
      throw new Refused(
          Refusal.TOO_LARGE,
          "%,d resources are too many for one report; at most %,d".formatted(resources, MOST),
          "name an account, or a scan");
    }
    var fields = new ReadPlanner(knowledge).forRules(rules).fields();
    return Merging.of(
        scans.stream()
            .map(scan ->
                SnapshotReader.read(
                    open(estate, scan),
                    "the snapshot of scan " + scan.id(),
                    knowledge.types(),
                    (type, configuration) -> Projection.of(configuration, type.shape(), fields)))
            .toList());
  }

  private static InputStream open(Estate estate, Scan scan) {
    return estate
        .snapshots()
        .open(scan.id())
        .orElseThrow(() ->
            new Refused(
                Refusal.NOT_FOUND,
                "the snapshot of scan %s of %s is not kept"
                    .formatted(scan.id(), String.join(", ", scan.accounts())),
                "scan the account again, or name a later scan"));
  }

  /** Takes out what somebody answers for, as the command line does by its settings. */
  private static ScanResult accepted(Estate estate, ScanResult result) {
    Map<UUID, Map<String, RiskException>> exceptions = new HashMap<>();
    for (Answered answered : estate.findings().answered(result.info().accounts())) {
      exceptions
          .computeIfAbsent(answered.resource(), _ -> new HashMap<>())
          .put(answered.rule(), exception(answered));
    }
    return Gating.accept(
        result,
        evaluation ->
            Optional.ofNullable(exceptions.get(Identity.of(evaluation.resource())))
                .map(byRule -> byRule.get(evaluation.rule().id())));
  }

  private static RiskException exception(Answered answered) {
    return new RiskException(
        answered.rule(),
        new Glob("*"),
        answered.reason(),
        answered.owner(),
        answered.until().map(end -> LocalDate.ofInstant(end, ZoneOffset.UTC)).orElse(NEVER),
        ORIGIN);
  }
}
