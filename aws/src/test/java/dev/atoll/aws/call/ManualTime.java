package dev.atoll.aws.call;

import java.time.Duration;

/** Time that passes only where someone sleeps. */
final class ManualTime implements Time {
  private long now = Long.MAX_VALUE - 1_000_000_000L; // so that it overflows soon, as it may

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    now += duration.toNanos();
  }
}
