package dev.atoll.server.api;

import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.finding.Mute;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of findings not to show; at least one of the first five.
 *
 * @param rule {@code *} stands for any text, as in account and region
 * @param resource a regular expression
 * @param tag {@code name} or {@code name=value}
 * @param until when it ends; a time or a day
 */
public record MuteBody(
    @Nullable String rule,
    @Nullable String account,
    @Nullable String region,
    @Nullable String resource,
    @Nullable String tag,
    @Nullable String reason,
    @Nullable String until) {

  /**
   * @param needed whether a reason must be given
   */
  Mute mute(String by, Instant now, boolean needed) {
    if (Stream.of(rule, account, region, resource, tag)
        .allMatch(text -> text == null || text.isBlank())) {
      throw Refused.invalid(
          "a mute needs a pattern", "give one of rule, account, region, resource, tag");
    }
    return new Mute(
        0,
        pattern(rule, "rule"),
        pattern(account, "account"),
        pattern(region, "region"),
        Parsing.value(resource, "resource"),
        Parsing.value(tag, "tag").map(text -> Inputs.text(text, "tag", 1300)),
        needed || (reason != null && !reason.isBlank()) ? Inputs.text(reason, "reason", 4000) : "",
        by,
        Parsing.later(until, "until", now),
        now);
  }

  private static Optional<String> pattern(@Nullable String text, String name) {
    return Parsing.value(text, name).map(given -> Inputs.text(given, name));
  }
}
