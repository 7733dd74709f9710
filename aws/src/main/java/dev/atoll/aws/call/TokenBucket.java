package dev.atoll.aws.call;

import dev.atoll.engine.knowledge.Service.Rate;
import java.time.Duration;

/**
 * How fast one operation may be called in one region. Starts at the published rate, slows when AWS
 * throttles, and opens again with every success and with time.
 *
 * <p>Who wants to call draws a ticket and waits until so many tokens have come. The wait is to be
 * asked for anew from time to time: the rate changes meanwhile.
 */
final class TokenBucket {
  /** What throttling leaves of the rate. */
  private static final double CUT = 0.7;

  /** However often AWS throttles, this share of the published rate is still tried. */
  private static final double FLOOR = 1.0 / 32;

  /** How much of the published rate each success gives back. */
  private static final double STEP = 1.0 / 20;

  /** In so many seconds the published rate comes back of itself. */
  private static final double RECOVERY = 20;

  /** After so many seconds a wait is to be asked for again. */
  private static final double PATIENCE = 1;

  private final Time time;
  private final double ceiling;
  private final double burst;
  private double perSecond;
  private double tokens;
  private long tickets;
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

  /** Draws a ticket. */
  synchronized long ticket() {
    refill();
    return ++tickets;
  }

  /** How long to wait, and then to ask again; zero where the call may be made. */
  synchronized Duration untilTurnOf(long ticket) {
    refill();
    double missing = (double) ticket - tokens;
    // below a millionth of a token it is a rounding error
    return missing < 1e-6
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil(Math.min(PATIENCE, missing / perSecond) * 1e9));
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
    perSecond = Math.max(ceiling * FLOOR, perSecond * CUT);
    tokens = Math.min(tokens, (double) tickets); // the burst is used up, whatever we counted
    slowed = true;
    slowedAt = time.nanos();
  }

  synchronized double perSecond() {
    return perSecond;
  }

  private void refill() {
    long now = time.nanos();
    double seconds = (now - filledAt) / 1e9;
    tokens = Math.min((double) tickets + burst, tokens + seconds * perSecond);
    perSecond = Math.min(ceiling, perSecond + ceiling * seconds / RECOVERY);
    filledAt = now;
  }
}
