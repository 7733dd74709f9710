package dev.atoll.server.api;

import dev.atoll.server.contract.OneOf;
import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that is watched.
 *
 * @param state {@code pending}, {@code ok} or {@code denied}: what the last check of the role said;
 *     {@code suspended} where its organization has it no more
 */
public record AccountView(
    String id,
    String name,
    String account,
    @Nullable String roleArn,
    @Nullable String externalId,
    String environment,
    List<String> regions,
    @OneOf(AccountState.class) String state,
    @Nullable Instant checkedAt,
    @Nullable String checkMessage,
    @Nullable String lastScan,
    @Nullable Instant scannedAt,
    int resources) {
  static AccountView of(Account account) {
    return new AccountView(
        String.valueOf(account.id()),
        account.name(),
        account.account(),
        account.roleArn().orElse(null),
        account.externalId().orElse(null),
        account.environment(),
        account.regions(),
        account.state().id(),
        account.checkedAt().orElse(null),
        account.checkMessage().orElse(null),
        account.lastScan().orElse(null),
        account.scannedAt().orElse(null),
        account.resources());
  }
}
