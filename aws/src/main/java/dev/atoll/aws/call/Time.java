package dev.atoll.aws.call;

import java.time.Duration;

/** Time as the scheduler sees it, so that tests need not wait. */
public interface Time {
  /** Nanoseconds from some fixed point. */
  long nanos();

  void sleep(Duration duration) throws InterruptedException;

  Time SYSTEM =
      new Time() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          Thread.sleep(duration);
        }
      };
}
