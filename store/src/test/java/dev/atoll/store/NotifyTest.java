package dev.atoll.store;

import static dev.atoll.store.Small.db;
import static dev.atoll.store.Small.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.model.Severity;
import dev.atoll.store.finding.Acceptance;
import dev.atoll.store.finding.Chosen;
import dev.atoll.store.finding.FindingAction;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.notify.Deliveries.Draft;
import dev.atoll.store.notify.Delivery;
import dev.atoll.store.notify.Fresh;
import dev.atoll.store.notify.Notification;
import dev.atoll.store.notify.NotificationEvent;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told of what, and that nobody is told twice. */
final class NotifyTest {
  private static final Set<NotificationEvent> RISKS =
      Set.of(NotificationEvent.OPENED, NotificationEvent.REOPENED);

  @ParameterizedTest
  @EnumSource
  void eachLifeOfAFindingIsToldOnce(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Notification one = add(test, "one", Severity.LOW, RISKS, Optional.empty(), Optional.empty());
      test.store(scan("s1", 1).of(db("a", false), db("b", true)));

      Fresh first = test.estate.deliveries().fresh(one, "s1", 10);
      assertThat(first.lives()).hasSize(1);
      assertThat(first.worst().getFirst().resource().name()).isEqualTo("a");
      queue(test, one, "opened s1", first);
      assertThat(test.estate.deliveries().fresh(one, "s1", 10).lives()).isEmpty();

      test.store(scan("s2", 2).of(db("a", true), db("b", true)));
      assertThat(test.estate.deliveries().fresh(one, "s2", 10).lives()).isEmpty();
      test.store(scan("s3", 3).of(db("a", false), db("b", true)));
      Fresh again = test.estate.deliveries().fresh(one, "s3", 10);
      assertThat(again.lives()).hasSize(1);
      assertThat(again.lives().getFirst().finding()).isEqualTo(first.lives().getFirst().finding());
      assertThat(again.lives().getFirst().openedAt()).isAfter(first.lives().getFirst().openedAt());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAcceptanceThatEndsIsToldOnce(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Notification one = add(test, "one", Severity.LOW, RISKS, Optional.empty(), Optional.empty());
      Notification opened =
          add(
              test,
              "opened",
              Severity.LOW,
              Set.of(NotificationEvent.OPENED),
              Optional.empty(),
              Optional.empty());
      test.store(scan("s1", 1).of(db("a", false), db("b", false)));
      queue(test, one, "opened s1", test.estate.deliveries().fresh(one, "s1", 10));
      accept(test, "a", scan("", 3).end());

      assertThat(test.estate.findings().expire(scan("", 2).end())).isZero();
      assertThat(test.estate.deliveries().expired(one, 10).lives()).isEmpty();
      assertThat(test.estate.findings().expire(scan("", 4).end())).isEqualTo(1);

      Fresh again = test.estate.deliveries().expired(one, 10);
      assertThat(again.worst()).extracting(each -> each.resource().name()).containsExactly("a");
      assertThat(test.estate.deliveries().expired(opened, 10).lives()).isEmpty();
      queue(test, one, "expired", again);
      assertThat(test.estate.deliveries().expired(one, 10).lives()).isEmpty();
    }
  }

  private static void accept(TestEstate test, String resource, Instant until) {
    long id =
        test.estate.findings().page(FindingFilter.OPEN, Paging.first(9)).items().stream()
            .filter(each -> each.resource().name().equals(resource))
            .findFirst()
            .orElseThrow()
            .id();
    test.estate
        .findings()
        .act(
            new Chosen.Ids(List.of(id)),
            new FindingAction.Accept(
                new Acceptance("bo", "known", Optional.empty(), Optional.of(until))),
            "bo",
            scan("", 1).end());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMadeTwiceIsOne(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Notification one = add(test, "one", Severity.LOW, RISKS, Optional.empty(), Optional.empty());
      test.store(scan("s1", 1).of(db("a", false)));
      Fresh fresh = test.estate.deliveries().fresh(one, "s1", 10);
      Delivery made = queue(test, one, "opened s1", fresh);
      assertThat(queue(test, one, "opened s1", fresh)).isEqualTo(made);
      assertThat(test.estate.deliveries().page(one.id(), Paging.first(9)).total()).isEqualTo(1);
      assertThat(test.estate.deliveries().queued(9)).containsExactly(made);

      Instant now = scan("", 2).end();
      test.estate
          .deliveries()
          .attempted(made.id(), Delivery.State.QUEUED, Optional.of("busy"), now);
      test.estate.deliveries().attempted(made.id(), Delivery.State.SENT, Optional.empty(), now);
      test.estate
          .deliveries()
          .attempted(made.id(), Delivery.State.FAILED, Optional.of("late"), now);
      assertThat(test.estate.deliveries().find(made.id()).orElseThrow())
          .returns(Delivery.State.SENT, Delivery::state)
          .returns(2, Delivery::attempts)
          .returns(Optional.of(now), Delivery::sentAt);
      assertThat(test.estate.deliveries().queued(9)).isEmpty();
      assertThat(test.estate.deliveries().deleteBefore(now)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatIsAskedForIsTold(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      long production = workload(test, "production", "team=pay");
      Optional<String> environment = Optional.of("production");
      Notification named =
          add(test, "workload", Severity.LOW, RISKS, Optional.empty(), Optional.of(production));
      Notification where =
          add(test, "environment", Severity.LOW, RISKS, environment, Optional.empty());
      Notification none =
          add(
              test,
              "failures",
              Severity.LOW,
              Set.of(NotificationEvent.FAILED),
              Optional.empty(),
              Optional.empty());
      Notification high =
          add(test, "high", Severity.HIGH, RISKS, Optional.empty(), Optional.empty());
      test.store(scan("s1", 1).of(db("a", false, "team=pay"), db("b", false)));
      long highs =
          test.estate.findings().page(FindingFilter.OPEN, Paging.first(9)).items().stream()
              .filter(each -> each.severity() == Severity.HIGH)
              .count();

      assertThat(names(test, named)).containsExactly("a");
      assertThat(names(test, where)).containsExactly("a");
      assertThat(names(test, none)).isEmpty();
      assertThat(test.estate.deliveries().fresh(high, "s1", 9).lives()).hasSize((int) highs);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDigestIsDueOnceAndNamesAreTheirOwn(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      Notification weekly =
          add(
              test,
              "weekly",
              Severity.LOW,
              Set.of(NotificationEvent.DIGEST),
              Optional.empty(),
              Optional.empty());
      Instant due = weekly.digestAt().orElseThrow();
      assertThat(test.estate.notifications().due(due.minusSeconds(1))).isEmpty();
      assertThat(test.estate.notifications().due(due)).hasSize(1);
      assertThat(test.estate.notifications().moveOn(weekly, due.plusSeconds(60))).isTrue();
      assertThat(test.estate.notifications().moveOn(weekly, due.plusSeconds(60))).isFalse();
      assertThat(test.estate.notifications().due(due)).isEmpty();
      assertThat(test.estate.notifications().add(weekly)).isEmpty();
      assertThat(test.estate.notifications().delete(weekly.id())).isTrue();
      assertThat(test.estate.notifications().all()).isEmpty();
    }
  }

  private static List<String> names(TestEstate test, Notification notification) {
    return test.estate.deliveries().fresh(notification, "s1", 9).worst().stream()
        .map(each -> each.resource().name())
        .toList();
  }

  private static Delivery queue(
      TestEstate test, Notification notification, String cause, Fresh fresh) {
    return test.estate
        .deliveries()
        .queue(
            new Draft(notification.id(), cause, "opened", "a risk", "{}", fresh.lives()),
            scan("", 1).end())
        .orElseThrow();
  }

  private static long workload(TestEstate test, String environment, String tag) {
    String[] parts = tag.split("=", 2);
    return test.estate
        .workloads()
        .add(
            new Workload(
                0,
                "pay",
                environment,
                Criticality.HIGH,
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(parts[0], parts[1]),
                List.of(),
                List.of(),
                List.of()),
            Small.START)
        .id();
  }

  private static Notification add(
      TestEstate test,
      String name,
      Severity severity,
      Set<NotificationEvent> events,
      Optional<String> environment,
      Optional<Long> workload) {
    return test.estate
        .notifications()
        .add(
            new Notification(
                0,
                name,
                "webhook",
                "https://example.com",
                new byte[] {1},
                severity,
                events,
                environment,
                workload,
                true,
                events.contains(NotificationEvent.DIGEST)
                    ? Optional.of(Small.START)
                    : Optional.empty(),
                Small.START))
        .orElseThrow();
  }
}
