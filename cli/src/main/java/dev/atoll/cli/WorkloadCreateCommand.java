package dev.atoll.cli;

import dev.atoll.aws.review.NewWorkload;
import dev.atoll.aws.review.WorkloadInfo;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.knowledge.Framework;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll review workloads create}. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes a workload; asking twice for the same one makes one.")
final class WorkloadCreateCommand implements Callable<Integer> {
  @Option(names = "--name", required = true, description = "3 to 100 characters.")
  private String name = "";

  @Option(names = "--description", required = true, description = "3 to 250 characters.")
  private String description = "";

  @Option(
      names = "--environment",
      paramLabel = "E",
      description = "production (default) or preproduction.")
  private Environment environment = Environment.PRODUCTION;

  @Option(
      names = "--owner",
      required = true,
      description = "Who owns the review: a name or mail address.")
  private String owner = "";

  @Option(names = "--accounts", split = ",", description = "The accounts that it runs in.")
  private List<String> accounts = List.of();

  @Option(
      names = "--workload-regions",
      split = ",",
      required = true,
      description = "The AWS regions that it runs in.")
  private List<String> regions = List.of();

  @Option(names = "--industry-type", description = "In the Tool's words.")
  private @Nullable String industryType;

  @Option(names = "--lenses", split = ",", description = "Aliases or ARNs of further lenses.")
  private List<String> lenses = List.of();

  @Option(names = "--review-profile", paramLabel = "ARN", description = "A profile of the Tool.")
  private @Nullable String profile;

  @Option(names = "--tags", split = ",", description = "key=value, parted by commas.")
  private Map<String, String> tags = new LinkedHashMap<>();

  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  @Mixin private final ToolOptions tool = new ToolOptions();

  @Spec private @Nullable CommandSpec spec;

  enum Environment {
    PRODUCTION,
    PREPRODUCTION
  }

  @Override
  public Integer call() {
    Framework framework = PackOptions.load(List.of(), false).framework();
    List<String> all =
        Stream.concat(Stream.of(framework.lens()), lenses.stream()).distinct().toList();
    try (AwsSession session = AwsSession.open(aws.read())) {
      WorkloadInfo made =
          tool.tool(session)
              .create(
                  new NewWorkload(
                      name,
                      description,
                      environment == Environment.PRODUCTION,
                      owner,
                      accounts,
                      regions,
                      Optional.ofNullable(industryType),
                      all,
                      Optional.ofNullable(profile),
                      tags));
      PrintWriter out = Commands.out(spec);
      out.println(made.id());
      out.flush();
    }
    return 0;
  }
}
