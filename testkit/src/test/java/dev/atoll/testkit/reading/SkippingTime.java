package dev.atoll.testkit.reading;

import dev.atoll.aws.call.Time;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time in which nobody waits: who would sleep moves the clock on instead. */
public final class SkippingTime implements Time {
  private final AtomicLong skipped = new AtomicLong();

  @Override
  public long nanos() {
    return System.nanoTime() + skipped.get();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    skipped.addAndGet(duration.toNanos());
  }
}
