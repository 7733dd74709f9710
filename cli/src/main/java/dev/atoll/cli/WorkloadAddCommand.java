package dev.atoll.cli;

import dev.atoll.aws.review.Tool;
import dev.atoll.aws.review.WorkloadInfo;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll review workloads add}: lenses and tags. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Adds lenses and tags to a workload; what it has already stays.")
final class WorkloadAddCommand implements Runnable {
  @Mixin private final WorkloadIdOptions workload = new WorkloadIdOptions();

  @Option(names = "--lenses", split = ",", description = "Aliases or ARNs of lenses.")
  private List<String> lenses = List.of();

  @Option(names = "--tags", split = ",", description = "key=value, parted by commas.")
  private Map<String, String> tags = new LinkedHashMap<>();

  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    workload.check();
    if (lenses.isEmpty() && tags.isEmpty()) {
      throw new AtollException(
          ErrorCode.USAGE, "there is nothing to add", "name --lenses, --tags or both");
    }
    try (AwsSession session = AwsSession.open(aws.read())) {
      Tool here = tool.tool(session);
      WorkloadInfo found = here.workload(workload.id());
      here.associate(found, lenses);
      here.tag(found, tags);
      PrintWriter out = Commands.out(spec);
      out.printf(
          "%s is reviewed by %s%n",
          found.name(), String.join(", ", here.workload(workload.id()).lenses()));
      out.flush();
    }
  }
}
