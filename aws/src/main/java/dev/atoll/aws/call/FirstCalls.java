package dev.atoll.aws.call;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets only so many operations be called for the first time at once. A first call loads the SDK's
 * classes for it, which takes a core many times longer than the call; if all came at once, answers
 * that are there already would wait behind them, and what the API's rate stretches over half a
 * minute would begin late.
 */
final class FirstCalls {
  private static final int FOR_EACH_CORE = 8;
  private static final Turn NOTHING = () -> {};

  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final Semaphore free;

  FirstCalls() {
    this(FOR_EACH_CORE * Runtime.getRuntime().availableProcessors());
  }

  FirstCalls(int atOnce) {
    this.free = new Semaphore(atOnce, true);
  }

  /** The right to call. */
  @FunctionalInterface
  interface Turn {
    /** Gives it back; again does nothing. */
    void over();

    /** Gives it back after an attempt, whatever came of it: who is to try again waits long. */
    default <T> Scheduler.Attempt<T> once(Scheduler.Attempt<T> attempt) {
      return () -> {
        try {
          return attempt.run();
        } finally {
          over();
        }
      };
    }
  }

  /** Waits for the turn of a first call; others go at once. */
  Turn turn(String service, String operation) throws InterruptedException {
    if (!begun.add(service + ":" + operation)) {
      return NOTHING;
    }
    free.acquire();
    AtomicBoolean over = new AtomicBoolean();
    return () -> {
      if (over.compareAndSet(false, true)) {
        free.release();
      }
    };
  }
}
