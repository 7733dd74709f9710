package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.store.account.Account;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts that come with scans, and go. */
final class AccountsTest {
  @ParameterizedTest
  @EnumSource
  void anAccountThatAScanNamedGetsOneExternalId(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false)));
      Account known = test.estate.accounts().ofNumber(Small.ACCOUNT).orElseThrow();
      assertThat(known.externalId()).isEmpty();

      assertThat(test.estate.accounts().withExternalId(known.id(), "first").orElseThrow())
          .extracting(Account::externalId)
          .isEqualTo(Optional.of("first"));
      assertThat(test.estate.accounts().withExternalId(known.id(), "second").orElseThrow())
          .extracting(Account::externalId)
          .isEqualTo(Optional.of("first"));
      assertThat(test.estate.accounts().withExternalId(known.id() + 1000, "x")).isEmpty();
    }
  }
}
