package dev.atoll.report;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.gate.Gating;
import dev.atoll.engine.gate.Glob;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample behind a gate: a risk in a file, one accepted, one known, one gone, one unseen. */
final class GatedScan {
  private static final Resource WRITTEN =
      new Resource(
          SampleScan.DATABASE.name(),
          Fixtures.ACCOUNT,
          "sa-east-1",
          "module.db[\"a\"].main",
          "orders",
          Optional.of("arn:aws:rds:sa-east-1:111122223333:module.db[\"a\"].main"),
          Map.of("Name", "orders", "Env", "prod"),
          Struct.empty(),
          Optional.of(new Resource.Location("infra/süd/main file.tf", 12)));

  private GatedScan() {}

  static ScanResult result() {
    List<Evaluation> now = new ArrayList<>(SampleScan.evaluations());
    now.addFirst(fail(WRITTEN, "orders @everyone `x` | <b> keeps its data readable"));
    return Gating.apply(
        SampleScan.result(now, List.of(SampleScan.DENIED, SampleScan.THROTTLED)),
        List.of(
            new RiskException(
                SampleScan.ATTACHED.id(),
                new Glob("vol-*"),
                "kept for <audit> until the case closes",
                "@storage-team",
                LocalDate.parse("2027-06-30"),
                new Origin(".atoll.yaml", 2, 5))),
        LocalDate.parse("2026-01-02"),
        Optional.of(before()));
  }

  private static Outcomes before() {
    List<Evaluation> then = new ArrayList<>();
    SampleScan.evaluations().stream()
        .filter(evaluation -> evaluation.rule().equals(SampleScan.TUNNELS))
        .forEach(then::add);
    then.add(fail(Fixtures.resource(SampleScan.DATABASE, "sa-east-1", "db-9", "gone"), "was so"));
    then.add(fail(Fixtures.resource(SampleScan.DATABASE, "eu-west-1", "db-8", "unseen"), "is?"));
    return Outcomes.of(SampleScan.result(then, List.of()));
  }

  private static Evaluation fail(Resource resource, String message) {
    return new Evaluation(
        SampleScan.ENCRYPTED, resource, Status.FAIL, Explanation.of(message, Map.of()), List.of());
  }
}
