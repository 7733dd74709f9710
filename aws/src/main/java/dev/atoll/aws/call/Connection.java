package dev.atoll.aws.call;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How AWS is reached.
 *
 * @param endpoint another address instead of AWS's own, for all services
 * @param profile the name of a profile of the SDK's configuration files
 * @param connections how many connections may be open at once
 * @param timeout how long one call may take
 */
public record Connection(
    Optional<URI> endpoint, Optional<String> profile, int connections, Duration timeout) {

  /** The endpoint that calls go to: the one given, else the environment's; empty for AWS's own. */
  Optional<URI> effectiveEndpoint() {
    return endpoint
        .or(() -> Optional.ofNullable(System.getProperty("aws.endpointUrl")).map(URI::create))
        .or(() -> Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).map(URI::create));
  }
}
