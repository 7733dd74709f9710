package dev.atoll.server.notify;

import org.jspecify.annotations.Nullable;

/**
 * All that it takes to send; stored encrypted.
 *
 * @param address a URL, e-mail addresses parted by commas, or an ARN
 * @param secret signs webhooks; Jira's API token
 * @param user Jira's account
 * @param project Jira's key
 */
record Destination(
    String address, @Nullable String secret, @Nullable String user, @Nullable String project) {

  @Override
  public String toString() {
    return "a destination";
  }
}
