package dev.atoll.server.people;

import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down who guesses passwords: so many tries for each name and for each address. */
final class SignInLimit {
  private static final int TRIES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(5);

  /** Who has more names and addresses than this pushes out the eldest. */
  private static final int REMEMBERED = 10_000;

  private record Window(Instant start, int tries) {}

  private final InstantSource clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignInLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts a try; refuses it where there were too many. */
  synchronized void check(String key) {
    Instant now = clock.instant();
    Window window = windows.get(key);
    if (window == null || window.start().plus(WINDOW).isBefore(now)) {
      window = new Window(now, 0);
    }
    if (window.tries() >= TRIES) {
      throw new Refused(
          Refusal.TOO_MANY,
          "too many tries to sign in",
          "try again in %d minutes".formatted(WINDOW.toMinutes()));
    }
    windows.put(key, new Window(window.start(), window.tries() + 1));
  }

  /** The tries of who signed in count no more. */
  synchronized void forget(String key) {
    windows.remove(key);
  }
}
