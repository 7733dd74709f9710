package dev.atoll.server.notify;

import dev.atoll.engine.model.Severity;
import dev.atoll.server.Settings;
import dev.atoll.server.notify.Message.Counts;
import dev.atoll.server.notify.Message.Risk;
import dev.atoll.store.finding.FindingItem;
import dev.atoll.store.notify.Fresh;
import dev.atoll.store.overview.Overview;
import dev.atoll.store.scan.Scan;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what happened into words. */
@Singleton
final class Composer {
  /** Of so many findings a message gives the details; the rest is counted. */
  static final int DETAILED = 50;

  private static final int LISTED = 10;

  private final Settings settings;
  private final InstantSource clock;

  Composer(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Message opened(String tenant, Scan scan, Fresh fresh) {
    Counts counts = counts(fresh);
    String accounts = String.join(", ", scan.accounts());
    List<String> text = new ArrayList<>();
    text.add("A scan of %s found %s.".formatted(accounts, words(counts)));
    list(text, fresh, counts);
    String title =
        counts.total() == 1
            ? line(fresh.worst().getFirst())
            : "%s: %s".formatted(accounts, words(counts));
    return message(
        "opened",
        tenant,
        title,
        text,
        "/scans/" + scan.id(),
        scan.id(),
        counts,
        fresh.worst().stream().map(this::risk).toList());
  }

  private static void list(List<String> text, Fresh fresh, Counts counts) {
    fresh.worst().stream().limit(LISTED).forEach(item -> text.add(line(item)));
    long more = counts.total() - Math.min(LISTED, fresh.worst().size());
    if (more > 0) {
      text.add("… and %,d more.".formatted(more));
    }
  }

  private static String where(FindingItem item) {
    return "%s in account %s, %s"
        .formatted(item.resource().key(), item.resource().account(), item.resource().region());
  }

  /** One finding alone. */
  Message opened(String tenant, Scan scan, FindingItem item) {
    Counts one = counts(new Fresh(List.of(life(item)), List.of(item)));
    List<String> text = List.of(item.message(), where(item));
    return message(
        "opened", tenant, line(item), text, path(item), scan.id(), one, List.of(risk(item)));
  }

  /** Risks that were accepted or muted until now. */
  Message expired(String tenant, Fresh fresh) {
    Counts counts = counts(fresh);
    List<String> text = new ArrayList<>();
    text.add("Accepted or muted until now, open again: %s.".formatted(words(counts)));
    list(text, fresh, counts);
    return message(
        "reopened",
        tenant,
        counts.total() == 1
            ? "Open again: " + line(fresh.worst().getFirst())
            : "Open again: " + words(counts),
        text,
        "/risks",
        null,
        counts,
        fresh.worst().stream().map(this::risk).toList());
  }

  /** One of them alone. */
  Message expired(String tenant, FindingItem item) {
    return message(
        "reopened",
        tenant,
        "Open again: " + line(item),
        List.of("It was accepted or muted until now.", item.message(), where(item)),
        path(item),
        null,
        counts(new Fresh(List.of(life(item)), List.of(item))),
        List.of(risk(item)));
  }

  static Fresh.Life life(FindingItem item) {
    return new Fresh.Life(item.id(), item.firstSeen(), item.severity());
  }

  Message failed(String tenant, Scan scan) {
    return message(
        "failed",
        tenant,
        "The scan of %s failed".formatted(String.join(", ", scan.accounts())),
        List.of(scan.error().orElse("")),
        "/scans/" + scan.id(),
        scan.id(),
        null,
        List.of());
  }

  Message digest(String tenant, String about, Overview overview) {
    Counts counts =
        new Counts(overview.risks().high(), overview.risks().medium(), overview.risks().low());
    List<String> text = new ArrayList<>();
    text.add("Open: %s.".formatted(words(counts)));
    Overview.Changes changes = overview.changes();
    text.add(
        "This week: %,d opened, %,d reopened, %,d resolved."
            .formatted(changes.opened(), changes.reopened(), changes.resolved()));
    overview.adherence().ifPresent(share -> text.add("Adherence: %.0f %%.".formatted(share * 100)));
    if (overview.coverage().gaps() > 0) {
      text.add("%,d gaps: not everything could be seen.".formatted(overview.coverage().gaps()));
    }
    return message(
        "digest",
        tenant,
        "%s: %s open".formatted(about, words(counts)),
        text,
        "/",
        null,
        counts,
        List.of());
  }

  Message test(String tenant) {
    return message(
        "test",
        tenant,
        "A test from Atoll",
        List.of("Messages about %s arrive here.".formatted(tenant)),
        "/",
        null,
        null,
        List.of());
  }

  private Message message(
      String event,
      String tenant,
      String title,
      List<String> text,
      String path,
      @Nullable String scan,
      @Nullable Counts counts,
      List<Risk> findings) {
    Instant now = clock.instant();
    return new Message("", event, now, tenant, title, text, link(path), scan, counts, findings);
  }

  private static Counts counts(Fresh fresh) {
    Map<Severity, Long> by =
        fresh.lives().stream()
            .collect(Collectors.groupingBy(Fresh.Life::severity, Collectors.counting()));
    return new Counts(
        by.getOrDefault(Severity.HIGH, 0L),
        by.getOrDefault(Severity.MEDIUM, 0L),
        by.getOrDefault(Severity.LOW, 0L));
  }

  private static String words(Counts counts) {
    List<String> parts = new ArrayList<>();
    add(parts, counts.high(), "high");
    add(parts, counts.medium(), "medium");
    add(parts, counts.low(), "low");
    String all = parts.isEmpty() ? "no" : String.join(", ", parts);
    return all + (counts.total() == 1 ? " risk" : " risks");
  }

  private static void add(List<String> parts, long count, String name) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", count, name));
    }
  }

  private static String line(FindingItem item) {
    return "%s: %s (%s)"
        .formatted(
            item.severity().id().toUpperCase(Locale.ROOT), item.title(), item.resource().name());
  }

  private Risk risk(FindingItem item) {
    return new Risk(
        String.valueOf(item.id()),
        item.rule(),
        item.title(),
        item.severity().id(),
        item.pillars(),
        item.resource().account(),
        item.resource().region(),
        item.resource().type(),
        item.resource().name(),
        item.resource().arn().orElse(null),
        item.message(),
        link(path(item)));
  }

  private static String path(FindingItem item) {
    return "/risks/" + item.id();
  }

  private String link(String path) {
    return settings.address().toString().replaceFirst("/+$", "") + path;
  }
}
