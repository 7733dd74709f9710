package dev.atoll.server.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.server.api.Estates;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Tenant;
import dev.atoll.store.notify.Delivery;
import dev.atoll.store.notify.Notification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Tries to send messages, and takes down how it went. */
@Singleton
final class Sender {
  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  private final Database database;
  private final Estates estates;
  private final Sealing sealing;
  private final Channels channels;
  private final Composer composer;
  private final ObjectMapper json;
  private final InstantSource clock;

  Sender(
      Database database,
      Estates estates,
      Sealing sealing,
      Channels channels,
      Composer composer,
      ObjectMapper json,
      InstantSource clock) {
    this.database = database;
    this.estates = estates;
    this.sealing = sealing;
    this.channels = channels;
    this.composer = composer;
    this.json = json;
    this.clock = clock;
  }

  /** Tries once; how long to wait before the next attempt, empty where there is none. */
  Optional<Duration> attempt(long tenant, long id) {
    Estate estate = estates.of(tenant);
    Optional<Delivery> queued =
        estate.deliveries().find(id).filter(each -> each.state() == Delivery.State.QUEUED);
    Optional<Notification> notification =
        queued.flatMap(each -> estate.notifications().find(each.notification()));
    if (queued.isEmpty() || notification.isEmpty()) {
      return Optional.empty();
    }
    Delivery delivery = queued.get();
    if (!notification.get().enabled()) {
      ended(estate, id, Delivery.State.FAILED, Optional.of("the notification is paused"));
      return Optional.empty();
    }
    try {
      send(tenant, notification.get(), message(delivery));
      ended(estate, id, Delivery.State.SENT, Optional.empty());
      return Optional.empty();
    } catch (Undelivered e) {
      boolean last = e.isPermanent() || delivery.attempts() >= PAUSES.size();
      LOG.infof("delivery %d not made: %s", id, e.getMessage());
      ended(
          estate,
          id,
          last ? Delivery.State.FAILED : Delivery.State.QUEUED,
          Optional.of(String.valueOf(e.getMessage())));
      return last ? Optional.empty() : Optional.of(PAUSES.get(delivery.attempts()));
    }
  }

  private void ended(Estate estate, long id, Delivery.State state, Optional<String> error) {
    estate.deliveries().attempted(id, state, error, clock.instant());
  }

  /**
   * Sends a test at once.
   *
   * @throws Undelivered where it does not arrive
   */
  void test(long tenant, Notification notification) {
    String name = database.tenants().find(tenant).map(Tenant::name).orElse("");
    send(tenant, notification, composer.test(name).called("test-" + notification.id()));
  }

  private void send(long tenant, Notification notification, Message message) {
    ChannelKind kind = ChannelKind.of(notification.kind());
    Destination to = sealing.open(tenant, notification.sealed());
    if (kind.isOfAccount()) {
      // the account may have been removed since
      String account = Destinations.account(to.address());
      if (!OwnAccounts.has(estates, tenant, account)) {
        throw Undelivered.forGood(
            "account %s is none of yours any more; add it and check its role".formatted(account));
      }
    }
    channels.send(kind, to, message);
  }

  private Message message(Delivery delivery) {
    try {
      return json.readValue(delivery.body(), Message.class).called(String.valueOf(delivery.id()));
    } catch (JsonProcessingException e) {
      throw Undelivered.forGood("the message cannot be read: " + e.getOriginalMessage());
    }
  }
}
