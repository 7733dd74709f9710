package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.key;
import static dev.atoll.store.Small.role;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.assess.Assessor;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.scan.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IngestTest {

  @ParameterizedTest
  @EnumSource
  void findingsOpenResolveAndReopen(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      assertThat(test.store(scan("s1", 0).of(db("a", false), db("b", true), key("k1"))))
          .isEqualTo(new Stored("s1", false, 1, 0, 0));
      assertThat(test.store(scan("s2", 1).of(db("a", true), db("b", true), key("k1"))))
          .isEqualTo(new Stored("s2", false, 0, 1, 0));
      assertThat(test.statuses()).containsExactly("db-encrypted a RESOLVED");
      assertThat(test.store(scan("s3", 2).of(db("a", false), db("b", true), key("k1"))))
          .isEqualTo(new Stored("s3", false, 0, 0, 1));
      assertThat(test.statuses()).containsExactly("db-encrypted a OPEN");
      assertThat(test.estate.overview(Scope.ALL, scan("", 3).end()).risks())
          .isEqualTo(new RiskCounts(1, 0, 0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aScanIsStoredOnce(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Small.Scan scan = scan("s1", 0).of(db("a", false));
      test.store(scan);

      assertThat(test.store(scan)).isEqualTo(new Stored("s1", true, 1, 0, 0));
      assertThat(test.statuses()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOlderScanIsRefused(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s2", 1).of(db("a", false)));

      assertThatThrownBy(() -> test.store(scan("s1", 0).of(db("a", true))))
          .isInstanceOfSatisfying(
              AtollException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCAN_OUTDATED));
      assertThat(test.statuses()).containsExactly("db-encrypted a OPEN");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatVanishedFromAWholeListIsResolved(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false), role("r", 9999)));
      test.store(scan("s2", 1).of(role("r", 9999)));

      assertThat(test.statuses())
          .containsExactly("db-encrypted a RESOLVED", "role-short-session r OPEN");
      assertThat(test.estate.overview(Scope.ALL, scan("", 3).end()).resources()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAScanDidNotLookAtStays(TestEngine engine) {
    String there = "us-east-1";
    try (TestEstate test = TestEstate.on(engine)) {
      Resource other = db(Small.ACCOUNT, there, "far", false);
      test.store(
          scan("s1", 0).regions(Small.REGION, there).of(db("a", false), other, role("r", 9999)));
      List<String> all =
          List.of("db-encrypted a OPEN", "db-encrypted far OPEN", "role-short-session r OPEN");
      assertThat(test.statuses()).containsExactlyElementsOf(all);

      // another region, another rule, a list that failed, a list that was not asked for
      test.store(scan("s2", 1).of(db("a", false)).unread(Small.ROLE, Resource.GLOBAL));
      assertThat(test.statuses()).containsExactlyElementsOf(all);
      test.store(
          scan("s3", 2)
              .regions(Small.REGION, there)
              .rules("db-multi-az")
              .of(db("a", true), other, role("r", 3600)));
      assertThat(test.statuses()).containsExactlyElementsOf(all);
      test.store(
          scan("s4", 3)
              .regions(Small.REGION, there)
              .failed(Small.DB, Small.REGION, GapReason.DENIED)
              .failed(Small.DB, there, GapReason.THROTTLED)
              .failed(Small.ROLE, Resource.GLOBAL, GapReason.TIMEOUT));
      assertThat(test.statuses()).containsExactlyElementsOf(all);
      // a value of the resource that was not seen
      test.store(
          scan("s5", 4)
              .regions(Small.REGION, there)
              .of(
                  Small.with(
                      db("a", true),
                      "StorageEncrypted",
                      Small.gap(Small.DB, Small.REGION, GapReason.DENIED)),
                  other,
                  role("r", 9999)));
      assertThat(test.statuses()).containsExactlyElementsOf(all);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theAssessmentIsTheOneThatJudgingGives(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Small.Scan scan =
          scan("s1", 0)
              .of(db("a", false), db("b", true), role("r", 3600))
              .failed(Small.KEY, Small.REGION, GapReason.DENIED);
      test.store(scan);
      Judged judged = scan.judged();

      assertThat(
              test.estate
                  .adherence()
                  .assessment(Scope.ALL, Optional.empty(), "w")
                  .orElseThrow()
                  .assessment())
          .isEqualTo(Assessor.assess(Small.knowledge().framework(), judged.verdicts(), "w"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPartialScanDoesNotForgetWhatWasSeenBefore(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Small.Scan whole = scan("s1", 0).of(db("a", true), role("r", 3600));
      test.store(whole);
      test.store(
          scan("s2", 1).rules("db-encrypted").of(db("a", true)).unread(Small.ROLE, "global"));

      assertThat(
              test.estate
                  .adherence()
                  .assessment(Scope.ALL, Optional.empty(), "w")
                  .orElseThrow()
                  .assessment())
          .isEqualTo(
              Assessor.assess(Small.knowledge().framework(), whole.judged().verdicts(), "w"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSecondAccountThatARuleNeverJudgedIsNotTakenForGood(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      String second = "444455556666";
      test.store(scan("s1", 0).of(db("a", true), role("r", 3600)));
      test.store(
          scan("s2", 1)
              .accounts(second)
              .rules("db-multi-az")
              .of(db(second, Small.REGION, "x", true)));

      var states =
          test
              .estate
              .adherence()
              .assessment(Scope.ALL, Optional.empty(), "w")
              .orElseThrow()
              .assessment()
              .pillars()
              .stream()
              .flatMap(pillar -> pillar.questions().stream())
              .flatMap(question -> question.practices().stream())
              .map(practice -> practice.practice().code() + " " + practice.state())
              .toList();
      assertThat(states)
          .containsExactlyInAnyOrder("SEC08-BP02 UNKNOWN", "SEC02-BP02 UNKNOWN", "REL10-BP01 MET");
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesFollowEachOtherWithoutHolesAndRepeats(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Small.Scan scan = scan("s1", 0);
      for (int i = 0; i < 25; i++) {
        scan.of(db("d" + i, false), role("r" + i, 9999));
      }
      test.store(scan);
      for (String sort : List.of("-severity", "severity", "rule", "-firstSeen", "id")) {
        List<Long> ids = new ArrayList<>();
        Paging paging = Paging.first(7).sorted(sort);
        Optional<String> next = Optional.empty();
        do {
          var page =
              test.estate
                  .findings()
                  .page(
                      FindingFilter.ALL.with(FindingStatus.OPEN),
                      new Paging(7, next, paging.sort()));
          assertThat(page.total()).isEqualTo(50);
          page.items().forEach(item -> ids.add(item.id()));
          next = page.next();
        } while (next.isPresent());
        assertThat(ids).as(sort).hasSize(50).doesNotHaveDuplicates();
      }
    }
  }
}
