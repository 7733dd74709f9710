package dev.atoll.server.notify;

import java.util.Locale;

/** The ways that messages go. */
enum ChannelKind {
  WEBHOOK,
  SLACK,
  EMAIL,
  SNS,
  EVENTBRIDGE,
  JIRA;

  /** The spelling in JSON. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ChannelKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
