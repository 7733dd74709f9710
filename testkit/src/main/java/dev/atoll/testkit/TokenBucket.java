package dev.atoll.testkit;

/** Lets {@code burst} calls through at once and {@code perSecond} calls in the long run. */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final int burst;
  private double tokens;
  private long filledAt;

  TokenBucket(double perSecond, int burst, long now) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.filledAt = now;
  }

  /**
   * Takes a token if there is one.
   *
   * @param now in nanoseconds of any origin, never going back
   */
  synchronized boolean take(long now) {
    tokens = Math.min(burst, tokens + (now - filledAt) / NANOS * perSecond);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
