package dev.atoll.server.people;

import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: so many wrong tries for each name and from each network
 * address; of IPv6 that is the /64 that one customer of a provider has.
 */
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

  /**
   * What the limit takes for one address.
   *
   * @param address as a number; anything else is taken as it is
   */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] six = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
      return six.length == 16 ? HexFormat.of().formatHex(six, 0, 8) + "/64" : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
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

  /** The last try was right: it does not count, the wrong ones before it do. */
  synchronized void takeBack(String key) {
    windows.computeIfPresent(
        key, (_, window) -> new Window(window.start(), Math.max(0, window.tries() - 1)));
  }

  /** All tries of a name count no more: whoever owns it is here. */
  synchronized void forget(String key) {
    windows.remove(key);
  }
}
