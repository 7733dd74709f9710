package dev.atoll.cli;

import dev.atoll.aws.session.ReadOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which account to read, as whom, and where. */
final class AwsOptions implements OptionGroup {
  private @Nullable String profile;
  private @Nullable String roleArn;
  private @Nullable String externalId;
  private @Nullable String account;
  private List<String> regions = List.of();
  private @Nullable URI endpoint;
  private int concurrency;
  private int timeout;

  @Override
  public void declare(OptionList options) {
    options
        .value(
            "--profile",
            "NAME",
            String.class,
            given -> profile = given,
            "The profile of the AWS configuration to use.")
        .value("--role-arn", "ARN", String.class, given -> roleArn = given, "The role to assume.")
        .value(
            "--external-id",
            "ID",
            String.class,
            given -> externalId = given,
            "The external id that the role wants to see.")
        .value(
            "--account",
            "ID",
            String.class,
            given -> account = given,
            "The account that it must be; another one is an error.")
        .values(
            "--regions",
            "R",
            String.class,
            given -> regions = given,
            "The regions to read; default: all that are enabled in the account.")
        .value(
            "--endpoint-url",
            "URL",
            URI.class,
            given -> endpoint = given,
            "Send every call there; also AWS_ENDPOINT_URL.")
        .value(
            "--concurrency",
            "N",
            Integer.class,
            "64",
            given -> concurrency = given,
            "Calls under way at once (default: ${DEFAULT-VALUE}).")
        .value(
            "--timeout",
            "SECONDS",
            Integer.class,
            "30",
            given -> timeout = given,
            "How long one call may take (default: ${DEFAULT-VALUE}).");
  }

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
