package dev.atoll.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C while something runs: it is asked to stop, and given the time to put things in order. */
final class Interruption {
  private static final int SECONDS_TO_END = 20;

  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final Thread hook;

  private Interruption(Runnable stop) {
    this.hook =
        new Thread(() -> {
          interrupted.set(true);
          stop.run();
          await();
        });
  }

  static Interruption stopping(Runnable stop) {
    Interruption interruption = new Interruption(stop);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void await() {
    try {
      if (!over.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
        System.err.println("atoll: could not end in order; the last seconds' work may be lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is in order: the process may end. */
  void over() {
    over.countDown();
    if (!interrupted.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /** Lets the process end. */
  RuntimeException exit() {
    over.countDown();
    // the virtual machine is going down already: whoever asked for that decides the exit code
    while (true) {
      try {
        Thread.currentThread().join();
      } catch (InterruptedException e) {
        return new IllegalStateException(e);
      }
    }
  }
}
