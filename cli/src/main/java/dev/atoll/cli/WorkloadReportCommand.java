package dev.atoll.cli;

import dev.atoll.aws.session.AwsSession;
import dev.atoll.report.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code atoll review workloads report}: the Tool's own. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Keeps the Tool's own report of a workload: a PDF.")
final class WorkloadReportCommand implements Runnable {
  @Mixin private final WorkloadIdOptions workload = new WorkloadIdOptions();

  @Option(
      names = "--lens-arn",
      paramLabel = "ARN",
      description = "The lens that it is of (default: AWS's framework).")
  private @Nullable String lens;

  @Option(
      names = "--milestone-number",
      paramLabel = "N",
      description = "As it stood at this milestone.")
  private @Nullable Integer milestone;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The PDF to write.")
  private Path output = Path.of("");

  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();

  @Override
  public void run() {
    workload.check();
    String of = lens == null ? PackOptions.load(List.of(), false).framework().lens() : lens;
    try (AwsSession session = AwsSession.open(aws.read())) {
      byte[] pdf =
          tool.reports(session).lensReview(workload.id(), of, Optional.ofNullable(milestone));
      AtomicFile.writeBytes(output, out -> out.write(pdf));
    }
  }
}
