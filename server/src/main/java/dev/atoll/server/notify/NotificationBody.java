package dev.atoll.server.notify;

import dev.atoll.engine.model.Severity;
import dev.atoll.server.contract.OneOf;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Inputs;
import dev.atoll.store.notify.NotificationEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A notification to be added, or what is to be changed of one.
 *
 * @param target a URL; e-mail addresses parted by commas; an ARN; Jira's address
 * @param secret signs webhooks (16 characters at least); Jira's API token
 * @param user Jira's account, an e-mail address
 * @param project Jira's key
 * @param severity of the mildest risk to tell of; high by default
 * @param events {@code opened}, {@code reopened}, {@code failed}, {@code digest}; the first three
 *     by default
 * @param environment of the accounts or workloads to tell of; all by default
 * @param workload id; everything by default
 */
public record NotificationBody(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String target,
    @Nullable String secret,
    @Nullable String user,
    @Nullable String project,
    @OneOf(Severity.class) @Nullable String severity,
    @Nullable List<String> events,
    @Nullable String environment,
    @Nullable String workload,
    @Nullable Boolean enabled) {
  private static final Set<NotificationEvent> USUAL =
      EnumSet.of(NotificationEvent.OPENED, NotificationEvent.REOPENED, NotificationEvent.FAILED);

  Optional<String> givenName() {
    return Optional.ofNullable(name).map(text -> Inputs.text(text, "name"));
  }

  ChannelKind givenKind() {
    return Parsing.oneOf(Inputs.text(kind, "kind"), "kind", ChannelKind.class, ChannelKind::id);
  }

  Optional<Severity> givenSeverity() {
    return Optional.ofNullable(severity)
        .map(text -> Parsing.oneOf(text, "severity", Severity.class, Severity::id));
  }

  Optional<Set<NotificationEvent>> givenEvents() {
    return Optional.ofNullable(events)
        .map(given -> Parsing.values(given, "events"))
        .map(given ->
            given.stream()
                .map(text ->
                    Parsing.oneOf(text, "events", NotificationEvent.class, NotificationEvent::id))
                .collect(Collectors.toUnmodifiableSet()));
  }

  static Set<NotificationEvent> usual() {
    return USUAL;
  }

  /** Whether it says anew where to send. */
  boolean hasDestination() {
    return target != null || secret != null || user != null || project != null;
  }
}
