package dev.atoll.server.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Snapshots that are judged at once. */
final class PlacesTest {
  @Test
  @Timeout(60)
  void scansWaitUntilAPlaceIsFree() throws Exception {
    Places places = new Places();
    CountDownLatch two = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        threads.execute(() ->
            places.whenFree(() -> {
              two.countDown();
              await(go);
            }));
      }
      await(two);
      assertThat(places.ifFree(() -> "an import")).isEmpty();
      Future<?> third = threads.submit(() -> places.whenFree(done::incrementAndGet));
      assertThat(third.isDone()).isFalse();

      go.countDown();
      third.get(30, TimeUnit.SECONDS);
    }
    assertThat(done).hasValue(1);
    assertThat(places.ifFree(() -> "an import")).contains("an import");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
