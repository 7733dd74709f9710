package dev.atoll.cli;

import dev.atoll.aws.review.ToolLenses.LensInfo;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.report.Words;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code atoll review lens list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the custom lenses of the Tool: one's own, and those that are shared.")
final class LensListCommand implements Runnable {
  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    try (AwsSession session = AwsSession.open(aws.read())) {
      List<LensInfo> lenses = tool.lenses(session).all();
      PrintWriter out = Commands.out(spec);
      out.println(Words.count(lenses.size(), "custom lens", "custom lenses"));
      lenses.forEach(each ->
          out.printf(
              "%s  %s: %s%s%n",
              each.arn(),
              each.name(),
              each.version().isEmpty() ? "a draft" : "version " + each.version(),
              each.owner().isEmpty() || each.owner().equals(session.account())
                  ? ""
                  : " (of " + each.owner() + ")"));
      out.flush();
    }
  }
}
