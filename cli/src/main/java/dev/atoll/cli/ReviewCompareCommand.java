package dev.atoll.cli;

import dev.atoll.aws.review.Tool;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.Answers;
import dev.atoll.engine.review.AnswersReader;
import dev.atoll.engine.review.ClaimChecker;
import dev.atoll.engine.review.Reviewer;
import dev.atoll.engine.review.Statements;
import dev.atoll.report.review.ClaimFormat;
import dev.atoll.report.review.ClaimFormat.Checked;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll review compare}: claims against reality. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Holds a customer's answers against what is really there.")
final class ReviewCompareCommand implements Runnable {
  @ArgGroup(exclusive = true, multiplicity = "1")
  private final Side side = new Side();

  /** Whose answers. */
  static final class Side {
    @Option(
        names = "--answers",
        paramLabel = "FILE",
        required = true,
        description = "What the AWS CLI printed for list-answers or get-answer.")
    private @Nullable Path answers;

    @Option(
        names = "--workload-id",
        paramLabel = "ID",
        required = true,
        description = "A workload of the AWS Well-Architected Tool.")
    private @Nullable String workload;
  }

  @Mixin private final SourceOptions source = new SourceOptions();

  @Mixin private final ToolOptions tool = new ToolOptions();
  @Mixin private final AppliedLensOptions applied = new AppliedLensOptions();

  @Option(names = "--format", paramLabel = "F", description = "table (default), json or html.")
  private @Nullable ClaimFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "The file to write instead of standard output.")
  private @Nullable Path output;

  @Option(names = "--all", description = "Show all in the table.")
  private boolean all;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (side.workload != null) {
      ToolOptions.checkId(side.workload);
    }
    KnowledgeBase knowledge = source.knowledge();
    Answers claims = claims(knowledge.framework());
    if (!claims.whole()) {
      Commands.err(spec)
          .println(
              "atoll: the answers are cut off: the listing has a NextToken; not all is compared");
    }
    ScanResult result = source.judge(knowledge, Commands.err(spec));
    Checked checked =
        new Checked(
            result.info(), ClaimChecker.check(Reviewer.review(result, Statements.NONE), claims));
    ClaimFormat chosen = Printing.format(format, output, ClaimFormat.values());
    Printing.print(
        (options, out) -> chosen.write(checked, options, out), output, all, Commands.out(spec));
  }

  private Answers claims(Framework framework) {
    if (side.answers != null) {
      return AnswersReader.read(side.answers);
    }
    String workload = Objects.requireNonNull(side.workload);
    try (AwsSession session = AwsSession.open(source.aws().read())) {
      Tool there = tool.tool(session);
      return there.answers(workload, applied.alias(there, workload, framework, source.lens()));
    }
  }
}
