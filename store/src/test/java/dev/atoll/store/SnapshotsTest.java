package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.store.finding.Acceptance;
import dev.atoll.store.finding.Answered;
import dev.atoll.store.finding.Chosen;
import dev.atoll.store.finding.FindingAction;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.finding.Mute;
import dev.atoll.store.resource.Identity;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.scan.ScanState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Snapshots as they are kept, and the queue of those that are to be judged. */
final class SnapshotsTest {

  @ParameterizedTest
  @EnumSource
  void bytesComeBackAsTheyWere(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      for (int length : List.of(0, 1, 999_999, 1_000_000, 1_000_001, 2_345_678)) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        String scan = "s" + length;
        queue(test, scan);
        test.estate.snapshots().keep(scan, out -> out.write(bytes));
        assertThat(test.estate.snapshots().open(scan).isPresent()).isEqualTo(length > 0);
        assertThat(test.estate.snapshots().open(scan).map(SnapshotsTest::all).orElse(new byte[0]))
            .isEqualTo(bytes);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadReplacesNothing(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      queue(test, "s1");
      test.estate.snapshots().keep("s1", out -> out.write(7));
      assertThatThrownBy(() ->
              test.estate
                  .snapshots()
                  .keep(
                      "s1",
                      out -> {
                        out.write(new byte[1_500_000]);
                        throw new IOException("gone");
                      }))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(test.estate.snapshots().open("s1").map(SnapshotsTest::all).orElseThrow())
          .containsExactly(7);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oldOnesGoButTheLastOfEachAccountStays(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      for (int day = 1; day <= 3; day++) {
        test.store(scan("s" + day, day).of(db("a", true)));
        test.estate.snapshots().keep("s" + day, out -> out.write(1));
      }
      assertThat(test.estate.snapshots().dropBefore(scan("", 9).end())).isEqualTo(2);
      assertThat(test.estate.snapshots().open("s2")).isEmpty();
      assertThat(test.estate.snapshots().open("s3")).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailedScanIsQueuedAgainAndADoneOneIsNot(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Scan first = queue(test, "s1");
      assertThat(first.source()).isEqualTo("snapshot");
      assertThat(queue(test, "s1")).isEqualTo(first);
      assertThat(test.estate.scans().queueAgain("s1")).isFalse();
      test.estate.scans().fail("s1", "no", Small.START);
      assertThat(test.estate.scans().queueAgain("s1")).isTrue();
      assertThat(test.estate.scans().find("s1").orElseThrow())
          .returns(ScanState.QUEUED, Scan::state)
          .returns(Optional.empty(), Scan::error);
      test.store(scan("s1", 1).of(db("a", true)));
      assertThat(test.estate.scans().queueAgain("s1")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyAnswersForIsTold(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 1).of(db("a", false), db("b", false), db("c", false)));
      long a =
          test.estate.findings().page(FindingFilter.OPEN, Paging.first(9)).items().stream()
              .filter(each -> each.resource().name().equals("a"))
              .findFirst()
              .orElseThrow()
              .id();
      Acceptance acceptance = new Acceptance("ana", "known", Optional.empty(), Optional.empty());
      test.estate
          .findings()
          .act(
              new Chosen.Ids(List.of(a)), new FindingAction.Accept(acceptance), "ana", Small.START);
      test.estate
          .mutes()
          .add(
              new Mute(
                  0,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("db:b$"),
                  Optional.empty(),
                  "a toy",
                  "bo",
                  Optional.empty(),
                  Small.START));

      assertThat(test.estate.findings().answered(List.of(Small.ACCOUNT)))
          .containsExactlyInAnyOrder(
              new Answered(
                  Identity.of(db("a", false)), "db-encrypted", "ana", "known", Optional.empty()),
              new Answered(
                  Identity.of(db("b", false)), "db-encrypted", "bo", "a toy", Optional.empty()));
      assertThat(test.estate.findings().answered(List.of("999999999999"))).isEmpty();
    }
  }

  private static Scan queue(TestEstate test, String id) {
    return test.estate
        .scans()
        .queue(
            new ScanRequest(id, List.of(Small.ACCOUNT), List.of(), "ana", "snapshot"), Small.START);
  }

  private static byte[] all(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
