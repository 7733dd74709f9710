package dev.atoll.aws.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which account to read, and how.
 *
 * @param profile the name of a profile of the SDK's configuration files
 * @param role the ARN of a role to assume; its credentials are renewed as long as the scan lasts
 * @param externalId what the role's trust policy asks for
 * @param sessionName shown in the account's CloudTrail
 * @param account the account that the credentials must belong to
 * @param regions the regions to read; empty for all that are switched on
 * @param endpoint another address instead of AWS's own, for all services
 * @param concurrency how many calls may be under way at once
 * @param timeout how long one call may take
 */
public record ReadOptions(
    Optional<String> profile,
    Optional<String> role,
    Optional<String> externalId,
    String sessionName,
    Optional<String> account,
    List<String> regions,
    Optional<URI> endpoint,
    int concurrency,
    Duration timeout) {

  public static final ReadOptions DEFAULT =
      new ReadOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "atoll",
          Optional.empty(),
          List.of(),
          Optional.empty(),
          64,
          Duration.ofSeconds(30));

  public ReadOptions withProfile(String name) {
    return new ReadOptions(
        Optional.of(name),
        role,
        externalId,
        sessionName,
        account,
        regions,
        endpoint,
        concurrency,
        timeout);
  }

  public ReadOptions withRole(String arn, Optional<String> external) {
    return new ReadOptions(
        profile,
        Optional.of(arn),
        external,
        sessionName,
        account,
        regions,
        endpoint,
        concurrency,
        timeout);
  }

  public ReadOptions withAccount(String expected) {
    return new ReadOptions(
        profile,
        role,
        externalId,
        sessionName,
        Optional.of(expected),
        regions,
        endpoint,
        concurrency,
        timeout);
  }

  public ReadOptions withRegions(List<String> chosen) {
    return new ReadOptions(
        profile,
        role,
        externalId,
        sessionName,
        account,
        List.copyOf(chosen),
        endpoint,
        concurrency,
        timeout);
  }

  public ReadOptions withEndpoint(URI address) {
    return new ReadOptions(
        profile,
        role,
        externalId,
        sessionName,
        account,
        regions,
        Optional.of(address),
        concurrency,
        timeout);
  }

  public ReadOptions withConcurrency(int calls) {
    return new ReadOptions(
        profile, role, externalId, sessionName, account, regions, endpoint, calls, timeout);
  }

  public ReadOptions withTimeout(Duration perCall) {
    return new ReadOptions(
        profile, role, externalId, sessionName, account, regions, endpoint, concurrency, perCall);
  }
}
