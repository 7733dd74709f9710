package dev.atoll.cli;

import dev.atoll.aws.review.Tool;
import dev.atoll.aws.review.WorkloadInfo;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.report.Words;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code atoll review workloads}: those of the Tool. */
@Command(
    name = "workloads",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {
      WorkloadCreateCommand.class,
      WorkloadAddCommand.class,
      WorkloadReportCommand.class,
      WorkloadsReportCommand.class
    },
    description = "Lists the workloads of the AWS Well-Architected Tool.")
final class ReviewWorkloadsCommand implements Runnable {
  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    try (AwsSession session = AwsSession.open(aws.read())) {
      Tool here = tool.tool(session);
      List<WorkloadInfo> workloads = here.workloads();
      PrintWriter out = Commands.out(spec);
      out.printf(
          "%s of the Well-Architected Tool in account %s, %s%n",
          Words.count(workloads.size(), "workload"), here.account(), here.region());
      workloads.forEach(each -> print(out, each, here.account()));
      out.flush();
    }
  }

  private static void print(PrintWriter out, WorkloadInfo each, String account) {
    out.printf(
        "%s  %s%s: %d at high risk, %d at medium risk, %d unanswered%n",
        each.id(),
        each.name(),
        each.owner().isEmpty() || each.owner().equals(account) ? "" : " (of " + each.owner() + ")",
        each.risks().getOrDefault("HIGH", 0),
        each.risks().getOrDefault("MEDIUM", 0),
        each.risks().getOrDefault("UNANSWERED", 0));
  }
}
