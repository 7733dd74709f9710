package dev.atoll.store.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An AWS account that a tenant has. Credentials are never part of it.
 *
 * @param account twelve digits
 * @param roleArn the role that scans take; empty where the account is known from imported scans
 *     only
 * @param environment {@code production}, {@code staging}, …; may be empty
 * @param regions the regions to scan; empty for all
 * @param checkMessage what the last check said
 * @param lastScan id of the last scan that was stored of it
 * @param resources how many are there
 */
public record Account(
    long id,
    String name,
    String account,
    Optional<String> roleArn,
    Optional<String> externalId,
    String environment,
    List<String> regions,
    AccountState state,
    Optional<Instant> checkedAt,
    Optional<String> checkMessage,
    Optional<String> lastScan,
    Optional<Instant> scannedAt,
    int resources) {
  /** Whether scans can read it: it has a role, and its organization has not suspended it. */
  public boolean isRead() {
    return roleArn.isPresent() && state != AccountState.SUSPENDED;
  }
}
