package dev.atoll.server.scan;

import dev.atoll.aws.session.AwsSession;
import dev.atoll.aws.session.ReadOptions;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountState;
import jakarta.inject.Singleton;

/** Tries the way into an account. */
@Singleton
public final class AccountCheck {
  /**
   * @param message one line for people
   */
  public record Verdict(AccountState state, String message) {}

  /** Takes the account's role and asks AWS whose it is. */
  public Verdict of(Account account) {
    try (AwsSession session = AwsSession.open(options(account))) {
      return new Verdict(
          AccountState.OK, "the role can be taken; it belongs to account " + session.account());
    } catch (AtollException e) {
      String hint = e.hint().isEmpty() ? "" : "; " + e.hint();
      return new Verdict(AccountState.DENIED, e.getMessage() + hint);
    }
  }

  /**
   * How an account is read: by its role, with the external id, and no other account. Never without
   * a role: the server's own credentials are its operator's, who is no tenant's business.
   *
   * @throws AtollException USAGE where the account has no role
   */
  static ReadOptions options(Account account) {
    String role =
        account
            .roleArn()
            .orElseThrow(() ->
                new AtollException(
                    ErrorCode.USAGE,
                    "account %s has no role".formatted(account.account()),
                    "give it one under accounts"));
    return ReadOptions.DEFAULT
        .withAccount(account.account())
        .withRegions(account.regions())
        .withRole(role, account.externalId());
  }
}
