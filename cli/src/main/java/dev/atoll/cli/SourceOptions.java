package dev.atoll.cli;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a review rests on: a live account or a snapshot of one, judged by all rules or some. */
final class SourceOptions {
  @Mixin private final AwsOptions aws = new AwsOptions();

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      description = "Judge a snapshot instead of a live account.")
  private @Nullable Path snapshot;

  @Mixin private final SelectionOptions selection = new SelectionOptions();
  @Mixin private final PackOptions packs = new PackOptions();

  AwsOptions aws() {
    return aws;
  }

  KnowledgeBase knowledge() {
    return packs.load();
  }

  /** Reads and judges, as no gate changes it; what passes is kept, for it is evidence. */
  ScanResult judge(KnowledgeBase knowledge, PrintWriter err) {
    List<Rule> rules = selection.select(knowledge);
    return Assessing.assess(
        read(knowledge, rules, err),
        knowledge,
        rules,
        true,
        selection.workload(knowledge).map(Workload::name));
  }

  private Snapshot read(KnowledgeBase knowledge, List<Rule> rules, PrintWriter err) {
    var plan = new ReadPlanner(knowledge).forRules(rules);
    if (snapshot != null) {
      return SnapshotReader.read(snapshot, knowledge.types(), Keep.only(plan.fields()));
    }
    return new LiveScan(aws, knowledge, Terminal.current(), err)
        .read(plan, Optional.empty(), false);
  }
}
