package dev.atoll.cli;

import dev.atoll.aws.review.ToolReports.WorkloadRisks;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.report.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code atoll review workloads consolidated}: the Tool's report of all workloads. */
@Command(
    name = "consolidated",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Keeps the Tool's report of all workloads: a PDF, or its figures as JSON.")
final class WorkloadsReportCommand implements Runnable {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write; its ending, .pdf or .json, tells the format.")
  private Path output = Path.of("");

  @Option(names = "--shared", description = "With the workloads that others share.")
  private boolean shared;

  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();

  @Override
  public void run() {
    String name = output.toString().toLowerCase(Locale.ROOT);
    boolean pdf = name.endsWith(".pdf");
    if (!pdf && !name.endsWith(".json")) {
      throw new AtollException(
          ErrorCode.USAGE,
          output + " has no ending that tells a format of this report",
          "name a file that ends in .pdf or .json");
    }
    try (AwsSession session = AwsSession.open(aws.read())) {
      if (pdf) {
        byte[] report = tool.reports(session).consolidated(shared);
        AtomicFile.writeBytes(output, out -> out.write(report));
      } else {
        List<WorkloadRisks> risks = tool.reports(session).risks(shared);
        AtomicFile.write(output, out -> ToolRisksJson.write(risks, out));
      }
    }
  }
}
