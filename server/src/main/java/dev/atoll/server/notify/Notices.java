package dev.atoll.server.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.server.api.Estates;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Scope;
import dev.atoll.store.Tenant;
import dev.atoll.store.finding.FindingItem;
import dev.atoll.store.notify.Deliveries.Draft;
import dev.atoll.store.notify.Delivery;
import dev.atoll.store.notify.Fresh;
import dev.atoll.store.notify.Notification;
import dev.atoll.store.notify.NotificationEvent;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanState;
import dev.atoll.store.workload.Workload;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes messages of what happened, each once; whoever calls sends them on their way. */
@Singleton
final class Notices {
  static final Duration WEEK = Duration.ofDays(7);

  /** Above so many, Jira gets one issue for all instead of one for each. */
  private static final int ISSUES = 10;

  private static final int QUEUED = 500;

  private final Database database;
  private final Estates estates;
  private final Composer composer;
  private final ObjectMapper json;
  private final InstantSource clock;

  Notices(
      Database database,
      Estates estates,
      Composer composer,
      ObjectMapper json,
      InstantSource clock) {
    this.database = database;
    this.estates = estates;
    this.composer = composer;
    this.json = json;
    this.clock = clock;
  }

  /** Makes the messages about a scan that ended. */
  List<Delivery> about(long tenant, String id) {
    Estate estate = estates.of(tenant);
    Optional<Scan> scan = estate.scans().find(id);
    List<Delivery> made = new ArrayList<>();
    if (scan.isPresent()) {
      for (Notification each : estate.notifications().enabled()) {
        made.addAll(about(estate, scan.get(), each));
      }
    }
    return made;
  }

  private List<Delivery> about(Estate estate, Scan scan, Notification notification) {
    if (scan.state() == ScanState.FAILED
        && notification.events().contains(NotificationEvent.FAILED)) {
      String cause = "failed %s %s".formatted(scan.id(), scan.finishedAt().orElse(Instant.EPOCH));
      return queue(estate, notification, cause, composer.failed(name(estate), scan), List.of());
    }
    if (scan.state() != ScanState.DONE) {
      return List.of();
    }
    Fresh fresh = estate.deliveries().fresh(notification, scan.id(), Composer.DETAILED);
    if (fresh.lives().isEmpty()) {
      return List.of();
    }
    return isEach(notification, fresh)
        ? oneByOne(
            estate,
            notification,
            fresh,
            item -> "opened %s %d".formatted(scan.id(), item.id()),
            item -> composer.opened(name(estate), scan, item))
        : queue(
            estate,
            notification,
            "opened " + scan.id(),
            composer.opened(name(estate), scan, fresh),
            fresh.lives());
  }

  /** Opens what was accepted or muted until now, of all tenants, and makes messages of it. */
  void openExpired() {
    Instant now = clock.instant();
    estates.each(
        "opening what expired",
        tenant -> {
          Estate estate = estates.of(tenant.id());
          estate.findings().expire(now);
          for (Notification each : estate.notifications().enabled()) {
            Fresh fresh = estate.deliveries().expired(each, Composer.DETAILED);
            if (!fresh.lives().isEmpty()) {
              expired(estate, each, fresh);
            }
          }
        });
  }

  private void expired(Estate estate, Notification notification, Fresh fresh) {
    Instant last =
        fresh.lives().stream()
            .map(Fresh.Life::openedAt)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    if (isEach(notification, fresh)) {
      oneByOne(
          estate,
          notification,
          fresh,
          item -> "expired %s %d".formatted(last, item.id()),
          item -> composer.expired(name(estate), item));
    } else {
      queue(
          estate,
          notification,
          "expired " + last,
          composer.expired(name(estate), fresh),
          fresh.lives());
    }
  }

  private static boolean isEach(Notification notification, Fresh fresh) {
    return ChannelKind.of(notification.kind()) == ChannelKind.JIRA
        && fresh.lives().size() <= ISSUES;
  }

  private List<Delivery> oneByOne(
      Estate estate,
      Notification notification,
      Fresh fresh,
      Function<FindingItem, String> cause,
      Function<FindingItem, Message> message) {
    Map<Long, Fresh.Life> lives = new HashMap<>();
    fresh.lives().forEach(life -> lives.put(life.finding(), life));
    List<Delivery> made = new ArrayList<>();
    for (FindingItem item : fresh.worst()) {
      made.addAll(
          queue(
              estate,
              notification,
              cause.apply(item),
              message.apply(item),
              List.of(lives.getOrDefault(item.id(), Composer.life(item)))));
    }
    return made;
  }

  /** Makes the digests that are due, of all tenants. */
  void makeDigests() {
    Instant now = clock.instant();
    estates.each(
        "digests",
        tenant -> {
          Estate estate = estates.of(tenant.id());
          for (Notification due : estate.notifications().due(now)) {
            Instant at = due.digestAt().orElse(now);
            // the cause names the week: where another node makes it too, there is one message
            queue(estate, due, "digest " + at, digest(estate, due, now), List.of());
            estate.notifications().moveOn(due, next(at, now));
          }
        });
  }

  /** The messages that are still to be sent, by tenant. */
  Map<Long, List<Delivery>> queued() {
    Map<Long, List<Delivery>> all = new HashMap<>();
    for (Tenant tenant : database.tenants().all()) {
      all.put(tenant.id(), estates.of(tenant.id()).deliveries().queued(QUEUED));
    }
    return all;
  }

  private Message digest(Estate estate, Notification notification, Instant now) {
    Optional<Workload> workload = notification.workload().flatMap(estate.workloads()::find);
    Scope scope = workload.map(found -> Scope.ofWorkload(found.id())).orElse(Scope.ALL);
    String tenant = name(estate);
    return composer.digest(
        tenant, workload.map(Workload::name).orElse(tenant), estate.overview(scope, now));
  }

  /** The first time after now that is whole weeks after another. */
  static Instant next(Instant at, Instant now) {
    long weeks = Math.max(0, Duration.between(at, now).dividedBy(WEEK)) + 1;
    return at.plus(WEEK.multipliedBy(weeks));
  }

  private List<Delivery> queue(
      Estate estate,
      Notification notification,
      String cause,
      Message message,
      List<Fresh.Life> told) {
    try {
      return estate
          .deliveries()
          .queue(
              new Draft(
                  notification.id(),
                  cause,
                  message.event(),
                  message.title(),
                  json.writeValueAsString(message),
                  told),
              clock.instant())
          .filter(delivery -> delivery.state() == Delivery.State.QUEUED)
          .stream()
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String name(Estate estate) {
    return database.tenants().find(estate.tenant()).map(Tenant::name).orElse("");
  }
}
