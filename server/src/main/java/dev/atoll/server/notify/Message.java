package dev.atoll.server.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told, as webhooks get it: the contract of docs/notifications.md.
 *
 * @param id the same for every attempt, so that a receiver can tell a message that comes twice
 * @param event {@code opened}, {@code reopened}, {@code failed} or {@code digest}, or the word test
 * @param title one line
 * @param text lines for people
 * @param link to the dashboard
 * @param findings the worst first, at most 50 of them
 */
record Message(
    String id,
    String event,
    Instant at,
    String tenant,
    String title,
    List<String> text,
    String link,
    @Nullable String scan,
    @Nullable Counts risks,
    List<Risk> findings) {

  /** How many there are. */
  record Counts(long high, long medium, long low) {
    long total() {
      return high + medium + low;
    }
  }

  /** One finding. */
  record Risk(
      String id,
      String rule,
      String title,
      String severity,
      List<String> pillars,
      String account,
      String region,
      String type,
      String resource,
      @Nullable String arn,
      String message,
      String link) {}

  Message called(String name) {
    return new Message(name, event, at, tenant, title, text, link, scan, risks, findings);
  }

  /** All of it as plain text, but for the title. */
  String plain() {
    return String.join("\n", text) + "\n\n" + link + "\n";
  }
}
