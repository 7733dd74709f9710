package dev.atoll.cli;

import dev.atoll.aws.review.Tool;
import dev.atoll.aws.review.ToolUndo;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.report.review.SyncFormat;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll review undo}. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Takes back the last sync, save what people changed since.")
final class ReviewUndoCommand implements Callable<Integer> {
  @Mixin private final WorkloadIdOptions workload = new WorkloadIdOptions();

  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();
  private final PackOptions packs = new PackOptions();
  @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);
  @Mixin private final LensOptions lens = new LensOptions();
  @Mixin private final AppliedLensOptions applied = new AppliedLensOptions();

  @Option(names = "--format", paramLabel = "F", description = "table (default) or json.")
  private SyncFormat format = SyncFormat.TABLE;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    workload.check();
    Framework framework = lens.apply(packs.load()).framework();
    SyncReport report;
    try (AwsSession session = AwsSession.open(aws.read())) {
      Tool there = tool.tool(session);
      String alias = applied.alias(there, workload.id(), framework, lens);
      try (FileLedger ledger = tool.ledger(workload.id(), alias)) {
        report = new ToolUndo(there, ledger, framework, Clock.systemUTC()).undo(workload.id());
      }
    }
    Printing.print(
        (options, out) -> format.write(report, options, out), null, false, Commands.out(spec));
    return ReviewSyncCommand.ended(report);
  }
}
