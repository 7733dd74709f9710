package dev.atoll.server.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.aws.notify.Publisher;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.Category;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Sends a message on its way. */
@Singleton
final class Channels {
  private final Http http;
  private final Mail mail;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final Publisher publisher =
      new Publisher(Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).map(URI::create));

  Channels(Http http, Mail mail, ObjectMapper json, InstantSource clock) {
    this.http = http;
    this.mail = mail;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Sends it; returns when the other side has taken it.
   *
   * @throws Undelivered where it did not
   */
  void send(ChannelKind kind, Destination to, Message message) {
    try {
      switch (kind) {
        case WEBHOOK -> webhook(to, message);
        case SLACK -> http.post(to.address(), SlackText.of(message, json), Map.of());
        case JIRA ->
            http.post(
                JiraIssue.address(to),
                JiraIssue.of(message, to, json),
                Map.of("Authorization", JiraIssue.authorization(to)));
        case EMAIL -> mail.send(to.address(), message);
        case SNS -> publisher.publish(to.address(), message.title(), message.plain());
        case EVENTBRIDGE -> publisher.put(to.address(), "Atoll " + message.event(), text(message));
      }
    } catch (AtollException e) {
      throw e.code().category() == Category.PERMISSION
          ? Undelivered.forGood(e.getMessage() + "; " + e.hint())
          : Undelivered.now(String.valueOf(e.getMessage()));
    }
  }

  private void webhook(Destination to, Message message) {
    String body = text(message);
    long seconds = clock.instant().getEpochSecond();
    String secret = Objects.requireNonNullElse(to.secret(), "");
    http.post(
        to.address(),
        body,
        Map.of(
            Webhook.TIMESTAMP,
            String.valueOf(seconds),
            Webhook.SIGNATURE,
            Webhook.signature(secret, seconds, body),
            Webhook.DELIVERY,
            message.id()));
  }

  private String text(Message message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
