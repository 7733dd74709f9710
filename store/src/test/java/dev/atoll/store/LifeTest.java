package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.key;
import static dev.atoll.store.Small.role;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.adherence.Mending;
import dev.atoll.store.finding.Acceptance;
import dev.atoll.store.finding.Chosen;
import dev.atoll.store.finding.FindingAction;
import dev.atoll.store.finding.FindingEvent;
import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.finding.GroupBy;
import dev.atoll.store.finding.Mute;
import dev.atoll.store.resource.Present;
import dev.atoll.store.resource.ResourceDetail;
import dev.atoll.store.resource.ResourceFilter;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with what was found. */
final class LifeTest {
  private static final Instant DAY1 = scan("", 1).end();
  private static final Instant DAY2 = scan("", 2).end();

  @ParameterizedTest
  @EnumSource
  void anAcceptanceHoldsUntilItsEnd(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false)));
      long id = only(test);
      Acceptance acceptance =
          new Acceptance("Ada", "moves next month", Optional.of("T-1"), Optional.of(DAY2));
      assertThat(act(test, id, new FindingAction.Accept(acceptance))).isEqualTo(1);
      assertThat(test.statuses()).containsExactly("db-encrypted a ACCEPTED");
      assertThat(risks(test)).isEqualTo(RiskCounts.NONE);
      assertThat(test.estate.findings().find(id).orElseThrow().acceptance()).contains(acceptance);

      test.store(scan("s2", 1).of(db("a", false)));
      assertThat(test.statuses()).containsExactly("db-encrypted a ACCEPTED");
      assertThat(test.estate.findings().expire(DAY2.minusSeconds(1))).isZero();
      assertThat(test.estate.findings().expire(DAY2)).isEqualTo(1);
      assertThat(test.statuses()).containsExactly("db-encrypted a OPEN");
      assertThat(risks(test)).isEqualTo(new RiskCounts(1, 0, 0));

      act(test, id, new FindingAction.Comment("still there"));
      assertThat(act(test, id, new FindingAction.Assign(Optional.of("bob")))).isEqualTo(1);
      assertThat(test.estate.findings().find(id).orElseThrow().history())
          .extracting(FindingEvent::event)
          .containsExactly(
              FindingEvent.Kind.OPENED,
              FindingEvent.Kind.ACCEPTED,
              FindingEvent.Kind.ACCEPTANCE_EXPIRED,
              FindingEvent.Kind.COMMENTED,
              FindingEvent.Kind.ASSIGNED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMuteHidesWhatItMatchesAndNoMore(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 0).of(db("dev-1", false, "env=dev"), db("prod", false), role("r", 9999)));
      Mute mute = mute(Optional.of("^dev-"), Optional.of("env=dev"));

      assertThat(test.estate.mutes().preview(mute).findings()).isEqualTo(1);
      Mute added = test.estate.mutes().add(mute);
      assertThat(test.statuses())
          .containsExactly(
              "db-encrypted dev-1 MUTED", "db-encrypted prod OPEN", "role-short-session r OPEN");
      test.store(
          scan("s2", 1)
              .of(
                  db("dev-1", false, "env=dev"),
                  db("dev-2", false, "env=dev"),
                  db("prod", false),
                  role("r", 9999)));
      assertThat(test.statuses()).contains("db-encrypted dev-2 MUTED");
      assertThat(risks(test)).isEqualTo(new RiskCounts(1, 0, 1));

      assertThat(test.estate.mutes().delete(added.id(), DAY2)).isTrue();
      assertThat(test.statuses()).noneMatch(each -> each.endsWith("MUTED"));
      assertThat(risks(test)).isEqualTo(new RiskCounts(3, 0, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTwoMutesHideStaysHiddenUntilBothEnd(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false)));
      long id = only(test);
      Mute first = test.estate.mutes().add(mute(Optional.of("^a"), Optional.empty()));
      Mute second = test.estate.mutes().add(mute(Optional.of("a$"), Optional.empty()));

      assertThat(test.estate.mutes().delete(first.id(), DAY2)).isTrue();
      assertThat(test.statuses()).containsExactly("db-encrypted a MUTED");
      assertThat(kinds(test, id)).containsExactly(Kind.OPENED, Kind.MUTED);
      assertThat(risks(test)).isEqualTo(RiskCounts.NONE);

      assertThat(test.estate.mutes().delete(second.id(), DAY2)).isTrue();
      assertThat(test.statuses()).containsExactly("db-encrypted a OPEN");
      assertThat(kinds(test, id)).containsExactly(Kind.OPENED, Kind.MUTED, Kind.UNMUTED);
      assertThat(risks(test)).isEqualTo(new RiskCounts(1, 0, 0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAcceptanceThatEndsUnderAMuteOpensNothing(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false)));
      long id = only(test);
      act(
          test,
          id,
          new FindingAction.Accept(
              new Acceptance("Ada", "later", Optional.empty(), Optional.of(DAY2))));
      test.estate.mutes().add(mute(Optional.of("^a"), Optional.empty()));

      assertThat(test.estate.findings().expire(DAY2)).isZero();
      assertThat(test.statuses()).containsExactly("db-encrypted a MUTED");
      assertThat(kinds(test, id))
          .containsExactly(Kind.OPENED, Kind.ACCEPTED, Kind.ACCEPTANCE_EXPIRED, Kind.MUTED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTagThatChangesHidesAndShows(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.estate.mutes().add(mute(Optional.empty(), Optional.of("env=dev")));
      test.store(scan("s1", 0).of(db("a", false, "env=dev"), db("b", false, "env=prod")));
      assertThat(test.statuses()).containsExactly("db-encrypted a MUTED", "db-encrypted b OPEN");

      test.store(scan("s2", 1).of(db("a", false, "env=prod"), db("b", false, "env=dev")));
      assertThat(test.statuses()).containsExactly("db-encrypted a OPEN", "db-encrypted b MUTED");
      assertThat(risks(test)).isEqualTo(new RiskCounts(1, 0, 0));
    }
  }

  private static List<Kind> kinds(TestEstate test, long finding) {
    return test.estate.findings().find(finding).orElseThrow().history().stream()
        .map(FindingEvent::event)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aMuteThatCannotBeMeantIsRefused(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      for (Mute wrong :
          List.of(
              mute(Optional.empty(), Optional.empty()), mute(Optional.of("("), Optional.empty()))) {
        assertThatThrownBy(() -> test.estate.mutes().add(wrong))
            .isInstanceOfSatisfying(
                AtollException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MUTE_INVALID));
      }
      assertThat(test.estate.mutes().all()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasThereIsCountedOverTime(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false), db("b", false), key("k1")));
      test.store(scan("s2", 1).of(db("a", true), key("k1")));
      test.store(scan("s3", 2).of(db("a", true), db("b", false), db("c", false)));
      assertThat(
              test.estate
                  .resources()
                  .present(List.of("AWS::RDS::DBInstance"), Instant.EPOCH, DAY2.plusSeconds(1)))
          .extracting(Present::resources)
          .containsExactly(2L, 1L, 3L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResourceKeepsItsConfigurationsOncePerContent(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false), key("k1")));
      test.store(scan("s2", 1).of(db("a", true), key("k1")));
      test.store(scan("s3", 2).of(db("a", false), key("k1")));
      ResourceDetail db = resource(test, "a");

      assertThat(db.versions()).hasSize(3);
      assertThat(db.versions().get(0).hash()).isEqualTo(db.versions().get(2).hash());
      assertThat(db.versions().get(1).to()).contains(db.versions().get(0).from());
      assertThat(db.configuration())
          .isEqualTo(
              "{\"DBInstanceIdentifier\":\"a\",\"KmsKeyId\":\"k1\",\"MultiAZ\":true,"
                  + "\"StorageEncrypted\":false}");
      assertThat(
              test.estate
                  .resources()
                  .configuration(db.item().ref().id(), db.versions().get(1).hash())
                  .orElseThrow())
          .contains("\"StorageEncrypted\":true");
      assertThat(db.links())
          .singleElement()
          .satisfies(link -> {
            assertThat(link.other().name()).isEqualTo("k1");
            assertThat(link.by()).isEqualTo("KmsKeyId");
          });
      assertThat(resource(test, "k1").linkedFrom()).hasSize(1);
      var around = test.estate.resources().neighbourhood(db.item().ref().id(), 2).orElseThrow();
      assertThat(around.nodes()).hasSize(2);
      assertThat(around.edges()).hasSize(1);
      assertThat(around.whole()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void workloadsHoldWhatTheyDescribe(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 0)
              .of(
                  db("pay-1", false, "app=pay"),
                  db("pay-2", true, "app=pay"),
                  db("web", false, "aws:cloudformation:stack-name=web"),
                  role("r", 9999)));
      Workload pay = add(test, "pay", Optional.empty(), Map.of("app", "pay"), List.of());
      Workload web = add(test, "web", Optional.of(pay.id()), Map.of(), List.of("web"));

      assertThat(test.estate.workloads().preview(pay).resources()).isEqualTo(3);
      assertThat(test.estate.workloads().preview(web).resources()).isEqualTo(1);
      Scope scope = Scope.ofWorkload(pay.id());
      assertThat(test.estate.overview(scope, DAY1).risks()).isEqualTo(new RiskCounts(2, 0, 0));
      assertThat(test.estate.overview(scope, DAY1).resources()).isEqualTo(3);
      // of db-encrypted 1 of 3 holds, weight 3; of db-multi-az 3 of 3, weight 2
      assertThat(test.estate.overview(scope, DAY1).adherence().orElseThrow())
          .isEqualTo((3.0 + 6) / (9 + 6));
      assertThat(test.estate.overview(Scope.ALL, DAY1).threatened())
          .extracting(threat -> threat.service() + " " + threat.risks().high())
          .containsExactlyInAnyOrder("payments 2", "payments 1");

      test.store(
          scan("s2", 1)
              .of(db("pay-1", true, "app=pay"), db("pay-2", true, "app=pay"), db("web", false)));
      assertThat(test.estate.overview(scope, DAY2).resources()).isEqualTo(2);
      assertThat(test.estate.overview(scope, DAY2).risks()).isEqualTo(RiskCounts.NONE);
      assertThat(test.estate.workloads().delete(pay.id(), DAY2)).isTrue();
      assertThat(test.estate.workloads().all())
          .extracting(Workload::parent)
          .containsExactly(Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWorkloadIsNotNestedInItself(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Workload one = add(test, "one", Optional.empty(), Map.of(), List.of());
      Workload two = add(test, "two", Optional.of(one.id()), Map.of(), List.of());
      Workload round = workload(one.id(), "one", Optional.of(two.id()), Map.of(), List.of());

      assertThatThrownBy(() -> test.estate.workloads().change(round, DAY1))
          .isInstanceOfSatisfying(
              AtollException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.WORKLOAD_REFUSED));
    }
  }

  @ParameterizedTest
  @EnumSource
  void tagsAndStacksSuggestWorkloads(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Small.Scan scan = scan("s1", 0);
      for (int i = 0; i < 4; i++) {
        scan.of(
            db("a" + i, true, "app=pay"), db("b" + i, true, "aws:cloudformation:stack-name=web"));
      }
      test.store(scan);

      assertThat(test.estate.workloads().suggestions())
          .extracting(each -> each.workload().name() + " " + each.resources())
          .containsExactlyInAnyOrder("pay 4", "web 4");
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesAndTheTimeToMendAreKnown(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false), db("b", false)));
      test.store(scan("s2", 3).of(db("a", true), db("b", false)));

      assertThat(test.estate.adherence().mending(Scope.ALL, Small.START, DAY2.plusSeconds(900_000)))
          .isEqualTo(new Mending(2, 1, 0, Optional.of(Duration.ofDays(3))));
      assertThat(test.estate.scans().changes("s2", 10).orElseThrow().items())
          .extracting(change -> change.event() + " " + change.finding().resource().name())
          .containsExactly("resolved a");
      assertThat(test.estate.adherence().trend(Scope.ALL, Small.START, DAY2.plusSeconds(900_000)))
          .extracting(point -> point.risks().high())
          .containsExactly(2L, 1L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void groupsAddUpToTheFindings(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 0)
              .of(db("a", false), db("b", false), Small.with(db("c", false), "MultiAZ", false)));
      for (GroupBy by : GroupBy.values()) {
        var kept = test.estate.findings().groups(by, FindingFilter.OPEN, Paging.first(10));
        var counted =
            test.estate.findings().groups(by, text(FindingFilter.OPEN, "arn"), Paging.first(10));

        assertThat(kept.items()).as(by.name()).isEqualTo(counted.items());
        assertThat(kept.total()).isEqualTo(counted.total()).isEqualTo(kept.items().size());
        assertThat(kept.items())
            .extracting(each -> each.findings())
            .satisfies(
                all -> assertThat(all.stream().mapToLong(Long::longValue).sum()).isEqualTo(4));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void openFindingsAreKnownByRule(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(
          scan("s1", 0)
              .accounts(Small.ACCOUNT, "444455556666")
              .of(
                  db("a", false),
                  db("dev-b", false),
                  db("444455556666", Small.REGION, "c", false),
                  role("r", 9999)));
      test.estate.mutes().add(mute(Optional.of("^dev-"), Optional.empty()));

      assertThat(test.estate.findings().openByRule())
          .isEqualTo(Map.of("db-encrypted", 2L, "role-short-session", 1L));
    }
  }

  @ParameterizedTest
  @EnumSource
  void retentionKeepsWhatIsThere(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      test.store(scan("s1", 0).of(db("a", false), db("gone", false)));
      test.store(scan("s2", 1).of(db("a", true)));
      test.store(scan("s3", 9).of(db("a", false)));

      assertThat(test.estate.retention().deleteBefore(scan("", 5).end())).isPositive();
      assertThat(test.estate.scans().page(Optional.empty(), Paging.first(10)).items())
          .extracting(each -> each.id())
          .containsExactly("s3");
      assertThat(test.statuses()).containsExactly("db-encrypted a OPEN");
      assertThat(resource(test, "a").versions()).hasSize(2);
      assertThat(resource(test, "a").configuration()).contains("false");
    }
  }

  private static FindingFilter text(FindingFilter filter, String text) {
    return new FindingFilter(
        filter.rules(),
        filter.resources(),
        filter.types(),
        filter.accounts(),
        filter.regions(),
        filter.severities(),
        filter.pillars(),
        filter.practices(),
        filter.impacts(),
        filter.statuses(),
        filter.workload(),
        filter.assignee(),
        Optional.of(text));
  }

  private static Mute mute(Optional<String> resource, Optional<String> tag) {
    return new Mute(
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        resource,
        tag,
        "noise",
        "ada",
        Optional.empty(),
        Small.START);
  }

  private static Workload add(
      TestEstate test,
      String name,
      Optional<Long> parent,
      Map<String, String> tags,
      List<String> stacks) {
    return test.estate
        .workloads()
        .add(workload(0, name, parent, tags, stacks), Small.START.plusSeconds(1));
  }

  static Workload workload(
      long id, String name, Optional<Long> parent, Map<String, String> tags, List<String> stacks) {
    return new Workload(
        id,
        name,
        "production",
        Criticality.HIGH,
        "ada",
        List.of("payments"),
        parent,
        List.of(),
        List.of(),
        tags,
        stacks,
        List.of(),
        List.of());
  }

  private static ResourceDetail resource(TestEstate test, String name) {
    return test.estate.resources().page(ResourceFilter.ALL, Paging.first(100)).items().stream()
        .filter(each -> each.ref().name().equals(name))
        .findFirst()
        .flatMap(each -> test.estate.resources().find(each.ref().id()))
        .orElseThrow();
  }

  private static RiskCounts risks(TestEstate test) {
    return test.estate.overview(Scope.ALL, DAY1).risks();
  }

  private static long only(TestEstate test) {
    return test.estate.findings().page(FindingFilter.ALL, Paging.first(10)).items().getFirst().id();
  }

  private static int act(TestEstate test, long id, FindingAction action) {
    return test.estate.findings().act(new Chosen.Ids(List.of(id)), action, "ada", DAY1).changed();
  }
}
