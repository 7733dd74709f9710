package dev.atoll.aws.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Lets only so many operations be called for the first time at once, and each by one caller only;
 * the others wait until that one is sent. A first call loads the SDK's classes for it, which takes
 * a core many times longer than the call; if all came at once, answers that are there already would
 * wait behind them, and what the API's rate stretches over half a minute would begin late.
 */
final class FirstCalls {
  private static final int FOR_EACH_CORE = 2;
  private static final Turn NOTHING = () -> {};
  private static final ScopedValue<Turn> SENDING = ScopedValue.newInstance();

  /** Hears from the SDK that a request goes out: what is left of the call is waiting. */
  static final ExecutionInterceptor SENT =
      new ExecutionInterceptor() {
        @Override
        public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
          if (SENDING.isBound()) {
            SENDING.get().over();
          }
        }
      };

  private final Map<String, CountDownLatch> begun = new ConcurrentHashMap<>();
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

    /** Gives it back once the request is sent, or cannot be. */
    default <T> Scheduler.Attempt<T> once(Scheduler.Attempt<T> attempt) {
      return () -> {
        try {
          return ScopedValue.where(SENDING, this).call(attempt::run);
        } finally {
          over();
        }
      };
    }
  }

  /** Waits for the turn of a first call, and later ones for the end of the first. */
  Turn turn(String service, String operation) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch before = begun.putIfAbsent(service + ":" + operation, over);
    if (before != null) {
      before.await();
      return NOTHING;
    }
    try {
      free.acquire();
    } catch (InterruptedException e) {
      over.countDown();
      throw e;
    }
    AtomicBoolean given = new AtomicBoolean();
    return () -> {
      if (given.compareAndSet(false, true)) {
        free.release();
        over.countDown();
      }
    };
  }
}
