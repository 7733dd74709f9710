package dev.atoll.aws.call;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and after which pauses a call is tried again: exponential, with full jitter.
 *
 * @param attempts for throttling and server errors
 * @param slowAttempts for calls that got no answer: each costs a whole time-out
 * @param patience for all attempts of one call together
 */
public record Backoff(
    int attempts, int slowAttempts, Duration base, Duration cap, Duration patience) {
  public static final Backoff STANDARD =
      new Backoff(12, 3, Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMinutes(3));

  /** The pause after the given attempt, from 1. */
  Duration pause(int attempt, RandomGenerator random) {
    double ceiling = Math.min(cap.toNanos(), base.toNanos() * Math.pow(2, attempt - 1));
    return Duration.ofNanos((long) (random.nextDouble() * ceiling));
  }
}
