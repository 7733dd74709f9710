package dev.atoll.engine.review;

import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must be asked of people about a practice.
 *
 * @param open what rules leave open, or the question to ask
 * @param evidence what to have shown; empty where the open part says all
 */
public record Ask(String open, String evidence) {
  private static final Pattern SHOW = Pattern.compile("(?<=[.?!] )Ask ");

  /** What the framework's data says; empty where rules show the practice fully. */
  public static Optional<Ask> of(Practice practice) {
    if (practice.evidenced() == Evidenced.AUTOMATED || practice.reason().isBlank()) {
      return Optional.empty();
    }
    Matcher show = SHOW.matcher(practice.reason());
    return Optional.of(
        show.find()
            ? new Ask(
                practice.reason().substring(0, show.start()).strip(),
                practice.reason().substring(show.start()).strip())
            : new Ask(practice.reason().strip(), ""));
  }
}
