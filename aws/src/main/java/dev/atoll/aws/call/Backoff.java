package dev.atoll.aws.call;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and after which pauses a call is tried again: exponential, with full jitter.
 *
 * @param throttled when AWS asks to slow down
 * @param server when AWS fails; its failures pass quickly or not at all
 * @param silent when no answer comes: each attempt costs a whole time-out
 * @param patience for all attempts of one call together
 */
public record Backoff(Pauses throttled, Pauses server, Pauses silent, Duration patience) {

  /** How many attempts, and the ceiling of the first and of any pause between them. */
  public record Pauses(int attempts, Duration first, Duration longest) {
    /** The pause after the given attempt, from 1. */
    Duration after(int attempt, RandomGenerator random) {
      double ceiling =
          Math.min((double) longest.toNanos(), first.toNanos() * Math.pow(2, attempt - 1));
      return Duration.ofNanos((long) (random.nextDouble() * ceiling));
    }
  }

  public static final Backoff STANDARD =
      new Backoff(
          new Pauses(12, Duration.ofMillis(200), Duration.ofSeconds(10)),
          new Pauses(11, Duration.ofMillis(100), Duration.ofSeconds(2)),
          new Pauses(3, Duration.ofMillis(200), Duration.ofSeconds(2)),
          Duration.ofMinutes(3));
}
