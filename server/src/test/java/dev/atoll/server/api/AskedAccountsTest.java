package dev.atoll.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.server.TestTenant;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.account.Account;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts that somebody wants scanned. */
final class AskedAccountsTest {
  private static final String ONE = "111122223333";
  private static final String TWO = "444455556666";
  private static final String ROLELESS = "777788889999";

  private final TestTenant tenant = new TestTenant();

  @AfterEach
  void stop() {
    tenant.close();
  }

  @Test
  void allThatAreReadOrThoseThatAreNamed() {
    Account one = tenant.account(ONE, true);
    tenant.account(TWO, true);
    tenant.account(ROLELESS, false);

    assertThat(asked()).containsExactly(ONE, TWO);
    assertThat(asked(TWO)).containsExactly(TWO);
    assertThat(asked(String.valueOf(one.id()))).containsExactly(ONE);
  }

  @Test
  void whoIsNotThereIsNamed() {
    assertThatThrownBy(this::asked)
        .isInstanceOf(Refused.class)
        .hasMessage("there is no account with a role");
    tenant.account(ONE, true);
    tenant.account(ROLELESS, false);
    assertThatThrownBy(() -> asked(ONE, "999999999999", ROLELESS))
        .isInstanceOf(Refused.class)
        .hasMessage("accounts: there is no account with a role 999999999999, 777788889999");
  }

  private List<String> asked(String... names) {
    return AskedAccounts.of(tenant.estates.accounts(tenant.estate.tenant()), List.of(names));
  }
}
