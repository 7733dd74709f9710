package dev.atoll.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.atoll.aws.model.Models;
import dev.atoll.engine.model.Severity;
import dev.atoll.server.Receiver;
import dev.atoll.server.Settings;
import dev.atoll.server.api.Estates;
import dev.atoll.server.knowledge.OwnKnowledge;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Tenant;
import dev.atoll.store.notify.Delivery;
import dev.atoll.store.notify.Notification;
import dev.atoll.store.notify.NotificationEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weeks go by, and a real receiver gets what is due. */
final class NoticesTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir private Path data;

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private Receiver receiver;
  private Database database;
  private Estate estate;
  private Notices notices;
  private Sender sender;

  @BeforeEach
  void start() {
    receiver = new Receiver();
    database = Database.open(Address.memory("notices" + NUMBER.incrementAndGet()));
    Tenant tenant = database.tenants().add(Tenant.named("Bank", START));
    Estates estates = new Estates(database, new OwnKnowledge(Models.shipped()));
    estate = estates.of(tenant.id());
    InstantSource clock = now::get;
    ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    Settings settings = new Settings(data, false, URI.create("http://localhost:8420"), true);
    Sealing sealing = new Sealing(settings, Optional.empty(), json);
    Mail mail = new Mail(Optional.empty(), Optional.empty(), Optional.empty(), "a@example.com");
    Channels channels = new Channels(new Http(new Guard(true)), mail, json, clock);
    Composer composer = new Composer(settings, clock);
    notices = new Notices(database, estates, composer, json, clock);
    sender = new Sender(database, estates, sealing, channels, composer, json, clock);
    estate.notifications().add(weekly(sealing));
  }

  private Notification weekly(Sealing sealing) {
    Destination to = new Destination(receiver.address("/weekly"), null, null, null);
    return new Notification(
        0,
        "weekly",
        ChannelKind.SLACK.id(),
        "",
        sealing.seal(estate.tenant(), to),
        Severity.LOW,
        Set.of(NotificationEvent.DIGEST),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.of(START.plus(WEEK)),
        START);
  }

  @AfterEach
  void stop() {
    receiver.close();
    database.close();
  }

  @Test
  void aDigestArrivesEachWeekOnce() {
    assertThat(made()).as("at once").isEmpty();
    now.set(START.plus(WEEK).minusSeconds(1));
    assertThat(made()).as("a second too early").isEmpty();

    now.set(START.plus(WEEK).plusSeconds(30));
    send(made());

    assertThat(receiver.next("/weekly").json().path("text").asText()).contains("Bank", "open");
    assertThat(made()).as("a minute later").isEmpty();
    assertThat(due()).isEqualTo(START.plus(WEEK.multipliedBy(2)));
  }

  @Test
  void weeksThatNobodyWasThereAreOneDigest() {
    now.set(START.plus(WEEK.multipliedBy(3)).plusSeconds(5));

    send(made());

    receiver.next("/weekly");
    assertThat(receiver.isEmpty("/weekly")).isTrue();
    assertThat(due()).isEqualTo(START.plus(WEEK.multipliedBy(4)));
  }

  @Test
  void whatIsStillToBeSentOfAPausedNotificationIsNot() {
    now.set(START.plus(WEEK));
    Delivery made = made().getFirst();
    Notification known = estate.notifications().all().getFirst();
    assertThat(estate.notifications().change(paused(known))).isPresent();

    assertThat(sender.attempt(estate.tenant(), made.id())).isEmpty();

    assertThat(receiver.isEmpty("/weekly")).isTrue();
    Delivery ended = estate.deliveries().find(made.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(Delivery.State.FAILED);
    assertThat(ended.error()).contains("the notification is paused");
  }

  private static Notification paused(Notification known) {
    return new Notification(
        known.id(),
        known.name(),
        known.kind(),
        known.target(),
        known.sealed(),
        known.severity(),
        known.events(),
        known.environment(),
        known.workload(),
        false,
        known.digestAt(),
        known.createdAt());
  }

  private List<Delivery> made() {
    notices.makeDigests();
    return notices.queued().getOrDefault(estate.tenant(), List.of());
  }

  private void send(List<Delivery> made) {
    assertThat(made).hasSize(1);
    assertThat(sender.attempt(estate.tenant(), made.getFirst().id())).isEmpty();
    assertThat(estate.deliveries().find(made.getFirst().id()).orElseThrow().state())
        .isEqualTo(Delivery.State.SENT);
  }

  private Instant due() {
    return estate.notifications().all().getFirst().digestAt().orElseThrow();
  }
}
