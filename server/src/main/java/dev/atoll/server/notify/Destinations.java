package dev.atoll.server.notify;

import dev.atoll.server.api.Estates;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks where messages are to go, before anything is stored. */
@Singleton
final class Destinations {
  private static final int LONGEST = 2000;
  private static final int LEAST_SECRET = 16;
  private static final int MOST_ADDRESSES = 20;
  private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{1,30}");
  private static final Pattern TOPIC =
      Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:([0-9]{12}):[A-Za-z0-9_-]{1,256}");
  private static final Pattern BUS =
      Pattern.compile(
          "arn:aws[a-z-]*:events:[a-z0-9-]+:([0-9]{12}):event-bus/[A-Za-z0-9/._-]{1,256}");

  private final Guard guard;
  private final Mail mail;
  private final Estates estates;

  Destinations(Guard guard, Mail mail, Estates estates) {
    this.guard = guard;
    this.mail = mail;
    this.estates = estates;
  }

  /** What a body says; what it leaves out is as it was. */
  Destination of(
      long tenant, ChannelKind kind, NotificationBody body, Optional<Destination> before) {
    Destination wanted =
        new Destination(
            Inputs.text(or(body.target(), before.map(Destination::address)), "target", LONGEST),
            or(body.secret(), before.map(Destination::secret)),
            or(body.user(), before.map(Destination::user)),
            or(body.project(), before.map(Destination::project)));
    // a stored secret must not go to whatever address somebody writes in later
    boolean moved = before.isPresent() && !before.get().address().equals(wanted.address());
    if (moved && before.get().secret() != null && body.secret() == null) {
      throw Refused.invalid("secret: is missing", "give it again with another target");
    }
    return switch (kind) {
      case WEBHOOK -> webhook(wanted);
      case SLACK -> {
        url(wanted.address());
        yield new Destination(wanted.address(), null, null, null);
      }
      case JIRA -> jira(wanted);
      case EMAIL -> new Destination(addresses(wanted.address()), null, null, null);
      case SNS -> arn(tenant, wanted.address(), TOPIC, "a topic, arn:aws:sns:…");
      case EVENTBRIDGE ->
          arn(tenant, wanted.address(), BUS, "an event bus, arn:aws:events:…:event-bus/…");
    };
  }

  private static @Nullable String or(@Nullable String given, Optional<String> before) {
    return given != null ? given : before.orElse(null);
  }

  private Destination webhook(Destination wanted) {
    url(wanted.address());
    String secret = Inputs.text(wanted.secret(), "secret");
    if (secret.length() < LEAST_SECRET) {
      throw Refused.invalid(
          "secret: has less than %d characters".formatted(LEAST_SECRET),
          "it signs messages; make one with: openssl rand -hex 32");
    }
    return new Destination(wanted.address(), secret, null, null);
  }

  private Destination jira(Destination wanted) {
    url(wanted.address());
    String project = Inputs.text(wanted.project(), "project");
    if (!PROJECT.matcher(project).matches()) {
      throw Refused.invalid("project: is no key of a Jira project", "such as OPS");
    }
    return new Destination(
        wanted.address(),
        Inputs.text(wanted.secret(), "secret", LONGEST),
        Inputs.email(wanted.user()),
        project);
  }

  private void url(String address) {
    try {
      guard.check(URI.create(address));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("target: is no URL", "write it as https://…");
    } catch (Undelivered e) {
      throw Refused.invalid(
          "target: " + e.getMessage(), "write it as https://… with a public host");
    }
  }

  private String addresses(String text) {
    if (!mail.isSet()) {
      throw Refused.invalid(
          "kind: this server has no mail server", "its operator sets ATOLL_SMTP_URL");
    }
    String[] all = text.split(",", -1);
    if (all.length > MOST_ADDRESSES) {
      throw Refused.invalid(
          "target: has more than %d addresses".formatted(MOST_ADDRESSES), "use a mailing list");
    }
    return Arrays.stream(all).map(Inputs::email).collect(Collectors.joining(","));
  }

  private Destination arn(long tenant, String arn, Pattern shape, String what) {
    var matcher = shape.matcher(arn);
    if (!matcher.matches()) {
      throw Refused.invalid("target: is no ARN of " + what, "");
    }
    String account = matcher.group(1);
    if (!OwnAccounts.has(estates, tenant, account)) {
      throw Refused.invalid(
          "target: account %s is none of yours".formatted(account),
          "add it under accounts and check its role first");
    }
    return new Destination(arn, null, null, null);
  }

  /** The account of an ARN that was taken for a destination. */
  static String account(String arn) {
    return arn.split(":", 6)[4];
  }

  /** What people may see of it. */
  static String shown(ChannelKind kind, Destination to) {
    return switch (kind) {
      case SLACK -> {
        URI address = URI.create(to.address());
        yield address.getScheme() + "://" + address.getHost() + "/…";
      }
      case JIRA -> to.address() + " " + to.project();
      case WEBHOOK -> to.address().replaceFirst("\\?.*", "?…");
      case EMAIL, SNS, EVENTBRIDGE -> to.address();
    };
  }
}
