package dev.atoll.cli;

import java.net.URI;
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
  @Nullable String profile;

  @Option(names = "--role-arn", paramLabel = "ARN", description = "The role to assume.")
  @Nullable String roleArn;

  @Option(
      names = "--external-id",
      paramLabel = "ID",
      description = "The external id that the role wants to see.")
  @Nullable String externalId;

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "The account that it must be; another one is an error.")
  @Nullable String account;

  @Option(
      names = "--regions",
      paramLabel = "R",
      split = ",",
      description = "The regions to read; default: all that are enabled in the account.")
  List<String> regions = List.of();

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Send every call there; also AWS_ENDPOINT_URL.")
  @Nullable URI endpoint;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Calls under way at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "64")
  int concurrency;

  /** The regions asked for; empty for all. */
  List<String> wantedRegions() {
    return regions.equals(List.of("all")) ? List.of() : List.copyOf(regions);
  }

  Optional<URI> endpointUrl() {
    return Optional.ofNullable(endpoint)
        .or(() -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).map(URI::create));
  }
}
