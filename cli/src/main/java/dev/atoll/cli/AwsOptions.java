package dev.atoll.cli;

import dev.atoll.aws.session.ReadOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which account to read, as whom, and where. */
final class AwsOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The profile of the AWS configuration to use.")
  private @Nullable String profile;

  @Option(names = "--role-arn", paramLabel = "ARN", description = "The role to assume.")
  private @Nullable String roleArn;

  @Option(
      names = "--external-id",
      paramLabel = "ID",
      description = "The external id that the role wants to see.")
  private @Nullable String externalId;

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "The account that it must be; another one is an error.")
  private @Nullable String account;

  @Option(
      names = "--regions",
      paramLabel = "R",
      split = ",",
      description = "The regions to read; default: all that are enabled in the account.")
  private List<String> regions = List.of();

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Send every call there; also AWS_ENDPOINT_URL.")
  private @Nullable URI endpoint;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Calls under way at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "64")
  private int concurrency;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long one call may take (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int timeout;

  /** The regions asked for; empty for all. */
  List<String> wantedRegions() {
    return regions.equals(List.of("all")) ? List.of() : List.copyOf(regions);
  }

  ReadOptions read() {
    return new ReadOptions(
        Optional.ofNullable(profile),
        Optional.ofNullable(roleArn),
        Optional.ofNullable(externalId),
        "atoll",
        Optional.ofNullable(account),
        wantedRegions(),
        Optional.ofNullable(endpoint),
        concurrency,
        Duration.ofSeconds(timeout));
  }
}
