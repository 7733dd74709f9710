package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.model.GapReason;
import dev.atoll.store.account.Account;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.scan.ScanState;
import dev.atoll.store.scan.Scans;
import dev.atoll.store.scan.Stored;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts that come with scans, and go. */
final class AccountsTest {
  private static final String OTHER = "444455556666";

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

  @ParameterizedTest
  @EnumSource
  void anAccountThatIsRemovedTakesItsScansAndDoesNotComeBack(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false)));
      keep(test, "s1");
      Scans scans = test.estate.scans();
      scans.queue(new ScanRequest("s2", List.of(Small.ACCOUNT), List.of(), "ada"), Small.START);
      assertThat(scans.start("s2", Small.START, 3)).isEqualTo(Scans.Start.YES);
      keep(test, "s2");

      assertThat(remove(test, Small.ACCOUNT)).isTrue();

      assertThat(scans.find("s1")).isEmpty();
      assertThat(test.estate.snapshots().open("s1")).isEmpty();
      assertThat(test.estate.snapshots().open("s2")).isEmpty();
      assertThat(scans.progress("s2", new Scan.Progress(1, 2, "reading"))).isFalse();
      assertThat(test.store(scan("s2", 1).of(db("a", false))).already()).isTrue();
      assertThat(scans.find("s2").orElseThrow().state()).isEqualTo(ScanState.CANCELLED);
      assertThat(test.estate.accounts().ofNumber(Small.ACCOUNT)).isEmpty();
      assertThat(test.statuses()).isEmpty();
      scans.queue(new ScanRequest("s3", List.of(Small.ACCOUNT), List.of(), "ada"), Small.START);
      assertThat(scans.start("s3", Small.START, 1))
          .as("its place is free")
          .isEqualTo(Scans.Start.YES);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAScanReadOfOtherAccountsStays(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 0)
              .accounts(Small.ACCOUNT, OTHER)
              .of(db("a", false), db(OTHER, Small.REGION, "b", false))
              .failed(Small.KEY, Small.REGION, GapReason.DENIED));
      keep(test, "s1");

      assertThat(remove(test, Small.ACCOUNT)).isTrue();

      assertThat(test.statuses()).containsExactly("db-encrypted b OPEN");
      assertThat(test.estate.scans().find("s1")).isPresent();
      assertThat(test.estate.snapshots().open("s1")).isEmpty();
      assertThat(test.estate.scans().page(Optional.of(Small.ACCOUNT), Paging.first(10)).items())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aScanThatWasCancelledWhileItWasJudgedIsNotStored(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Scans scans = test.estate.scans();
      scans.queue(new ScanRequest("s1", List.of(Small.ACCOUNT), List.of(), "ada"), Small.START);
      assertThat(scans.start("s1", Small.START)).isTrue();
      keep(test, "s1");
      assertThat(scans.cancel("s1", Small.START)).isTrue();

      assertThat(test.store(scan("s1", 0).of(db("a", false))))
          .isEqualTo(new Stored("s1", true, 0, 0, 0));

      assertThat(scans.find("s1").orElseThrow().state()).isEqualTo(ScanState.CANCELLED);
      assertThat(test.statuses()).isEmpty();
      assertThat(test.estate.snapshots().open("s1")).isEmpty();
    }
  }

  private static void keep(TestEstate test, String scan) {
    test.estate.snapshots().keep(scan, out -> out.write(1));
  }

  private static boolean remove(TestEstate test, String account) {
    long id = test.estate.accounts().ofNumber(account).orElseThrow().id();
    return test.estate.accounts().delete(id, Small.START);
  }
}
