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

  /** Whether its target lies in an AWS account, and is written to as the server's principal. */
  boolean isOfAccount() {
    return this == SNS || this == EVENTBRIDGE;
  }

  /** The spelling in JSON. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ChannelKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
