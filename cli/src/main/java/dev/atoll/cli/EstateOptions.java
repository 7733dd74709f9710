package dev.atoll.cli;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** A live account, or a snapshot of one. */
final class EstateOptions {
  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      description = "Judge a snapshot instead of a live account.")
  private @Nullable Path snapshot;

  AwsOptions aws() {
    return aws;
  }

  /** Whether a snapshot is named. */
  boolean kept() {
    return snapshot != null;
  }

  /** Reads what the rules need. */
  Snapshot read(KnowledgeBase knowledge, List<Rule> rules, PrintWriter err) {
    var plan = new ReadPlanner(knowledge).forRules(rules);
    if (snapshot != null) {
      return SnapshotReader.read(snapshot, knowledge.types(), Keep.only(plan.fields()));
    }
    return new LiveScan(aws, knowledge, Terminal.current(), err)
        .read(plan, _ -> Optional.empty(), false);
  }
}
