package dev.atoll.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

/** Does several things at the same time. */
final class AtOnce {
  private AtOnce() {}

  /** Throws what any of them threw. */
  static void run(Runnable... all) {
    CyclicBarrier start = new CyclicBarrier(all.length);
    List<CompletableFuture<Void>> running =
        Stream.of(all)
            .map(each ->
                CompletableFuture.runAsync(
                    () -> {
                      await(start);
                      each.run();
                    },
                    Thread::startVirtualThread))
            .toList();
    running.forEach(CompletableFuture::join);
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
