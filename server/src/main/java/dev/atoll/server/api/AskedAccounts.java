package dev.atoll.server.api;

import dev.atoll.server.problem.Refused;
import dev.atoll.store.account.Account;
import java.util.List;

/** Accounts that people name to have them scanned. */
final class AskedAccounts {
  private AskedAccounts() {}

  /**
   * The numbers of the accounts that are named; refuses names of none that is read, for dropping
   * them would look as if they were scanned.
   *
   * @param all the tenant's
   * @param asked twelve digits or an id each; empty for all that are read
   */
  static List<String> of(List<Account> all, List<String> asked) {
    List<Account> read = all.stream().filter(Account::isRead).toList();
    List<String> unknown =
        asked.stream()
            .filter(name -> read.stream().noneMatch(account -> isNamed(account, name)))
            .toList();
    if (!unknown.isEmpty() || read.isEmpty()) {
      throw Refused.invalid(
          unknown.isEmpty()
              ? "there is no account with a role"
              : "accounts: there is no account with a role " + String.join(", ", unknown),
          "see /accounts; add it there, or give it a role");
    }
    return read.stream()
        .filter(
            account -> asked.isEmpty() || asked.stream().anyMatch(name -> isNamed(account, name)))
        .map(Account::account)
        .toList();
  }

  private static boolean isNamed(Account account, String name) {
    return name.equals(account.account()) || name.equals(String.valueOf(account.id()));
  }
}
