package dev.atoll.cli;

import dev.atoll.aws.session.AwsSession;
import dev.atoll.report.AtomicFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code atoll review lens export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Keeps a custom lens of the Tool in a file.")
final class LensExportCommand implements Runnable {
  @Option(names = "--lens-arn", paramLabel = "ARN", required = true, description = "The lens.")
  private String arn = "";

  @Option(
      names = "--lens-version",
      paramLabel = "VERSION",
      description = "Which version (default: the one published last).")
  private @Nullable String version;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write: JSON.")
  private Path output = Path.of("");

  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();

  @Override
  public void run() {
    try (AwsSession session = AwsSession.open(aws.read())) {
      String json = tool.lenses(session).export(arn, Optional.ofNullable(version));
      AtomicFile.write(output, out -> out.write(json));
    }
  }
}
