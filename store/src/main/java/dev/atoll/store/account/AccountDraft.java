package dev.atoll.store.account;

import java.util.List;
import java.util.Optional;

/** What people say of an account: see {@link Account}. */
public record AccountDraft(
    String name,
    String account,
    Optional<String> roleArn,
    Optional<String> externalId,
    String environment,
    List<String> regions) {}
