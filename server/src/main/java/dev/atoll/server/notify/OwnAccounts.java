package dev.atoll.server.notify;

import dev.atoll.server.api.Estates;
import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountState;

/**
 * Which accounts are a tenant's own: those whose role could be taken. That somebody typed a number,
 * or brought a snapshot that names it, says nothing, and other tenants' topics may trust the
 * server's principal, too.
 */
final class OwnAccounts {
  private OwnAccounts() {}

  /**
   * @param account twelve digits
   */
  static boolean has(Estates estates, long tenant, String account) {
    return estates.of(tenant).accounts().ofNumber(account).filter(OwnAccounts::isShown).isPresent();
  }

  private static boolean isShown(Account account) {
    return account.roleArn().isPresent() && account.state() == AccountState.OK;
  }
}
