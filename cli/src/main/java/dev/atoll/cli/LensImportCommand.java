package dev.atoll.cli;

import dev.atoll.aws.review.ToolLenses;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.lens.CustomLens;
import dev.atoll.engine.lens.LensReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atoll review lens import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Brings a lens into the Tool, and publishes it; prints its ARN.")
final class LensImportCommand implements Runnable {
  private static final int VERSION = 32;

  @Parameters(paramLabel = "FILE", description = "A lens in the Tool's JSON format.")
  private Path file = Path.of("");

  @Option(
      names = "--publish",
      paramLabel = "VERSION",
      description = "Publish it as this version; without it, it stays a draft.")
  private @Nullable String version;

  @Option(
      names = "--major",
      description = "Reviews go on by the version that they have until somebody accepts this one.")
  private boolean major;

  @Option(
      names = "--lens-arn",
      paramLabel = "ARN",
      description = "The lens that this is the next version of; without it, a new one is made.")
  private @Nullable String arn;

  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (version != null && (version.isBlank() || version.length() > VERSION)) {
      throw new AtollException(
          ErrorCode.USAGE, "a version of a lens has 1 to 32 characters", "such as 1.0");
    }
    if (major && version == null) {
      throw new AtollException(
          ErrorCode.USAGE, "--major goes with --publish", "a draft has no version");
    }
    CustomLens lens = LensReader.read(file);
    try (AwsSession session = AwsSession.open(aws.read())) {
      ToolLenses there = tool.lenses(session);
      if (arn != null && version != null) {
        there.checkFree(arn, version);
      }
      String imported = there.importDraft(Optional.ofNullable(arn), lens.text());
      if (version != null) {
        there.publish(imported, lens.text(), version, major);
      }
      PrintWriter out = Commands.out(spec);
      out.println(imported);
      out.flush();
    }
  }
}
