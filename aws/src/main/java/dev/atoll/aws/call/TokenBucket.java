package dev.atoll.aws.call;

import dev.atoll.engine.knowledge.Service.Rate;
import java.time.Duration;

/**
 * How fast one operation may be called in one region. Starts at the published rate, halves when AWS
 * throttles, and opens again with every success.
 */
final class TokenBucket {
  /** However often AWS throttles, this share of the published rate is still tried. */
  private static final double FLOOR = 1.0 / 32;

  /** How much of the published rate each success gives back. */
  private static final double STEP = 1.0 / 20;

  private final Time time;
  private final double ceiling;
  private final double burst;
  private double perSecond;
  private double tokens;
  private long filledAt;
  private long slowedAt;
  private boolean slowed;

  TokenBucket(Rate rate, Time time) {
    this.time = time;
    this.ceiling = rate.perSecond();
    this.burst = Math.max(1, rate.burst());
    this.perSecond = ceiling;
    this.tokens = burst;
    this.filledAt = time.nanos();
  }

  /** Takes a token: how long to wait until it may be used. */
  synchronized Duration take() {
    refill();
    tokens -= 1;
    return tokens >= 0
        ? Duration.ZERO
        : Duration.ofNanos((long) (-tokens / perSecond * 1_000_000_000L));
  }

  synchronized void succeeded() {
    refill();
    perSecond = Math.min(ceiling, perSecond + ceiling * STEP);
  }

  /**
   * AWS throttled a call that was sent at {@code sentAt}. Calls sent before the last slowing say
   * nothing about the rate since.
   */
  synchronized void throttled(long sentAt) {
    if (slowed && sentAt - slowedAt < 0) {
      return;
    }
    refill();
    perSecond = Math.max(ceiling * FLOOR, perSecond / 2);
    tokens = Math.min(tokens, 0); // the burst is used up, whatever we counted
    slowed = true;
    slowedAt = time.nanos();
  }

  synchronized double perSecond() {
    return perSecond;
  }

  private void refill() {
    long now = time.nanos();
    tokens = Math.min(burst, tokens + (now - filledAt) / 1e9 * perSecond);
    filledAt = now;
  }
}
