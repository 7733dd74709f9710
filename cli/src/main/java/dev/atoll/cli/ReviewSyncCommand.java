package dev.atoll.cli;

import dev.atoll.aws.review.Tool;
import dev.atoll.aws.review.ToolSync;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Reviewer;
import dev.atoll.engine.review.Statements;
import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.engine.review.sync.SyncReport.Outcome;
import dev.atoll.report.review.SyncFormat;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll review sync}. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Brings the proposed answers into the AWS Well-Architected Tool; what people answered stays.")
final class ReviewSyncCommand implements Callable<Integer> {
  @Mixin private final WorkloadIdOptions workload = new WorkloadIdOptions();

  @Mixin private final SourceOptions source = new SourceOptions();
  @Mixin private final PeopleOptions people = new PeopleOptions();

  @Option(names = "--apply", description = "Write. Without it, only the difference is shown.")
  private boolean apply;

  @Option(
      names = "--milestone",
      paramLabel = "NAME",
      description = "Make a milestone when all is written.")
  private @Nullable String milestone;

  @Option(
      names = "--overwrite",
      paramLabel = "PRACTICE",
      split = ",",
      description = "Practices whose answer is replaced even where a person gave it.")
  private List<String> overwrite = List.of();

  @Mixin private final ToolOptions tool = new ToolOptions();
  @Mixin private final AppliedLensOptions applied = new AppliedLensOptions();

  @Option(names = "--format", paramLabel = "F", description = "table (default) or json.")
  private @Nullable SyncFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "The file to write instead of standard output.")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    KnowledgeBase knowledge = source.knowledge();
    check(knowledge);
    Statements statements = people.read(knowledge);
    SyncReport report = sync(knowledge, statements);
    SyncFormat chosen = Printing.format(format, output, SyncFormat.values());
    Printing.print(
        (options, out) -> chosen.write(report, options, out), output, false, Commands.out(spec));
    return ended(report);
  }

  /** Fails as what stopped it does; refused answers are the Tool's refusal. */
  static int ended(SyncReport report) {
    if (report.stopped().isPresent()) {
      throw report.stopped().get();
    }
    long refused =
        report.questions().stream().filter(each -> each.outcome() == Outcome.REFUSED).count();
    if (refused > 0) {
      throw new AtollException(
          ErrorCode.TOOL_REFUSED,
          "the Well-Architected Tool refused the answers to %d of %d questions"
              .formatted(refused, report.questions().size()),
          "the report says why; all others are written");
    }
    return 0;
  }

  private void check(KnowledgeBase knowledge) {
    workload.check();
    if (milestone != null && !apply) {
      throw new AtollException(
          ErrorCode.USAGE, "--milestone goes with --apply only", "add --apply, or leave it out");
    }
    Named.check("practice", overwrite, knowledge.framework().practices().keySet());
  }

  private SyncReport sync(KnowledgeBase knowledge, Statements statements) {
    try (AwsSession session = AwsSession.open(source.aws().read())) {
      Tool there = tool.tool(session);
      // before a long scan: whether there is such a lens at all
      String alias = applied.alias(there, workload.id(), knowledge.framework(), source.lens());
      ScanResult result = source.judge(knowledge, Commands.err(spec));
      Review review = Reviewer.review(result, statements).by(alias);
      try (FileLedger ledger = tool.ledger(workload.id(), alias)) {
        ToolSync sync =
            new ToolSync(
                there, ledger, Clock.systemUTC(), workload.id(), review, Set.copyOf(overwrite));
        return apply ? sync.apply(Optional.ofNullable(milestone)) : sync.difference();
      }
    }
  }
}
