package dev.atoll.server.notify;

import dev.atoll.engine.model.Severity;
import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Listed;
import dev.atoll.server.http.PageQuery;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Caller;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.notify.Notification;
import dev.atoll.store.notify.NotificationEvent;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is told of what. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NotificationResource {
  private final Caller caller;
  private final Estates estates;
  private final Destinations destinations;
  private final Sealing sealing;
  private final Sender sender;
  private final InstantSource clock;

  NotificationResource(
      Caller caller,
      Estates estates,
      Destinations destinations,
      Sealing sealing,
      Sender sender,
      InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.destinations = destinations;
    this.sealing = sealing;
    this.sender = sender;
    this.clock = clock;
  }

  /** That a test arrived. */
  public record Tested(String state) {}

  @GET
  public Listed<NotificationView> list() {
    return Listed.of(
        estates.of(caller).notifications().all().stream().map(NotificationView::of).toList());
  }

  @GET
  @Path("/{id}")
  public NotificationView get(@PathParam("id") String id) {
    return NotificationView.of(notification(id));
  }

  @POST
  public NotificationView add(@Nullable NotificationBody body) {
    if (body == null) {
      throw Refused.invalid("the body is missing", "send name, kind and target");
    }
    Estate estate = estates.of(caller);
    ChannelKind kind = body.givenKind();
    Destination to = destinations.of(caller.tenant(), kind, body, Optional.empty());
    Set<NotificationEvent> events = body.givenEvents().orElse(NotificationBody.usual());
    Instant now = clock.instant();
    Notification wanted =
        new Notification(
            0,
            Inputs.text(body.name(), "name"),
            kind.id(),
            Destinations.shown(kind, to),
            sealing.seal(caller.tenant(), to),
            body.givenSeverity().orElse(Severity.HIGH),
            events,
            environment(body),
            workload(estate, body),
            body.enabled() == null || body.enabled(),
            digestAt(events, Optional.empty(), now),
            now);
    note(wanted);
    return NotificationView.of(
        estate.notifications().add(wanted).orElseThrow(() -> taken(wanted.name())));
  }

  /** Changes what is given. A secret stays as it is, unless the target is another. */
  @PATCH
  @Path("/{id}")
  public NotificationView change(@PathParam("id") String id, @Nullable NotificationBody body) {
    Notification known = notification(id);
    if (body == null) {
      return NotificationView.of(known);
    }
    Estate estate = estates.of(caller);
    ChannelKind kind = ChannelKind.of(known.kind());
    if (body.kind() != null && body.givenKind() != kind) {
      throw Refused.invalid("kind: cannot be changed", "add another notification");
    }
    Optional<Destination> to =
        body.hasDestination() ? Optional.of(moved(known, body)) : Optional.empty();
    Set<NotificationEvent> events = body.givenEvents().orElse(known.events());
    Notification wanted =
        new Notification(
            known.id(),
            body.givenName().orElse(known.name()),
            known.kind(),
            to.map(where -> Destinations.shown(kind, where)).orElse(known.target()),
            to.map(where -> sealing.seal(caller.tenant(), where)).orElse(known.sealed()),
            body.givenSeverity().orElse(known.severity()),
            events,
            body.environment() == null ? known.environment() : environment(body),
            body.workload() == null ? known.workload() : workload(estate, body),
            body.enabled() == null ? known.enabled() : body.enabled(),
            digestAt(events, known.digestAt(), clock.instant()),
            known.createdAt());
    note(wanted);
    return NotificationView.of(
        estate.notifications().change(wanted).orElseThrow(() -> taken(wanted.name())));
  }

  private void note(Notification known) {
    caller.note(Map.of("name", known.name(), "kind", known.kind(), "target", known.target()));
  }

  private Destination moved(Notification known, NotificationBody body) {
    Optional<Destination> before;
    try {
      before = Optional.of(sealing.open(caller.tenant(), known.sealed()));
    } catch (Undelivered e) {
      // the key is another one now: all is to be given anew
      before = Optional.empty();
    }
    return destinations.of(caller.tenant(), ChannelKind.of(known.kind()), body, before);
  }

  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    Notification known = notification(id);
    note(known);
    estates.of(caller).notifications().delete(known.id());
  }

  /** Sends a test, and answers when it arrived or did not. */
  @POST
  @Path("/{id}/test")
  public Tested test(@PathParam("id") String id) {
    Notification known = notification(id);
    note(known);
    try {
      sender.test(caller.tenant(), known);
      return new Tested("sent");
    } catch (Undelivered e) {
      throw Refused.invalid(
          "the test did not arrive: " + e.getMessage(), "check target and secret");
    }
  }

  /** What was sent, or was to be, the newest first. */
  @GET
  @Path("/{id}/deliveries")
  public Listed<NotificationView.DeliveryView> deliveries(
      @PathParam("id") String id, @BeanParam PageQuery page) {
    return Listed.of(
        estates.of(caller).deliveries().page(notification(id).id(), page.paging()),
        NotificationView.DeliveryView::of);
  }

  private Notification notification(String id) {
    return estates
        .of(caller)
        .notifications()
        .find(Inputs.id(id, "notification"))
        .orElseThrow(() -> Refused.notFound("notification", id));
  }

  private static Optional<String> environment(NotificationBody body) {
    return Parsing.value(body.environment(), "environment")
        .map(text -> Inputs.text(text, "environment", 40));
  }

  private static Optional<Long> workload(Estate estate, NotificationBody body) {
    Optional<Long> id = Parsing.id(body.workload(), "workload");
    id.ifPresent(given -> {
      if (estate.workloads().find(given).isEmpty()) {
        throw Refused.invalid("workload: there is none of this id", "see /workloads");
      }
    });
    return id;
  }

  /** The first digest comes after a week. */
  private static Optional<Instant> digestAt(
      Set<NotificationEvent> events, Optional<Instant> before, Instant now) {
    return events.contains(NotificationEvent.DIGEST)
        ? Optional.of(before.orElseGet(() -> now.plus(Notices.WEEK)))
        : Optional.empty();
  }

  private static Refused taken(String name) {
    return new Refused(
        Refusal.CONFLICT, "there is a notification %s already".formatted(name), "choose another");
  }
}
