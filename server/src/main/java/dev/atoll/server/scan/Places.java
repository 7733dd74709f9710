package dev.atoll.server.scan;

import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Few snapshots are in memory at once: whoever judges one takes a place first. */
@Singleton
public final class Places {
  private static final int AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /** Works in a place; refuses where none gets free soon. */
  public <T> T in(Supplier<T> work) {
    try {
      if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refused(
            Refusal.TOO_MANY, "other reports are being made", "try again in a moment");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return released(work);
  }

  /** Works in a place, however long it takes to get one: for work that no request waits for. */
  void whenFree(Runnable work) {
    free.acquireUninterruptibly();
    released(() -> {
      work.run();
      return true;
    });
  }

  /** Works in a place; empty where none is free now. */
  <T> Optional<T> ifFree(Supplier<T> work) {
    return free.tryAcquire() ? Optional.of(released(work)) : Optional.empty();
  }

  private <T> T released(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
