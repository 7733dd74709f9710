package dev.atoll.store.organization;

import java.time.Instant;
import java.util.Optional;

/**
 * An AWS organization.
 *
 * @param id 0 while it is not stored
 * @param account who is asked for the others: one of the tenant's accounts
 * @param roleName the role that is taken in each account that is found
 * @param externalId what that role's trust policy asks for
 * @param environment what accounts that are found are given
 * @param readAt when its accounts were last listed, or were to be
 * @param message what that came to
 * @param accounts how many were found in it
 */
public record Organization(
    long id,
    String account,
    String roleName,
    String externalId,
    String environment,
    Optional<Instant> readAt,
    Optional<String> message,
    int accounts) {}
