package dev.atoll.cli;

import dev.atoll.aws.read.Progress;
import dev.atoll.engine.snapshot.Unit;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One line on a terminal: how far a scan is, what it reads now, how long it has been at it. */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int MILLIS = 200;

  private final boolean shown;
  private final int width;
  private final PrintWriter err;
  private final long started = System.nanoTime();
  private final AtomicInteger planned = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicLong found = new AtomicLong();
  private final Set<Unit> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private TerminalProgress(Terminal terminal, PrintWriter err) {
    this.shown = terminal.err();
    this.width = terminal.width();
    this.err = err;
  }

  static TerminalProgress start(Terminal terminal, PrintWriter err) {
    TerminalProgress progress = new TerminalProgress(terminal, err);
    if (progress.shown) {
      var _ = progress.timer.scheduleAtFixedRate(progress::draw, 0, MILLIS, TimeUnit.MILLISECONDS);
    }
    return progress;
  }

  @Override
  public void planned(int units) {
    planned.set(units);
  }

  @Override
  public void started(Unit unit) {
    running.add(unit);
  }

  @Override
  public void finished(Unit unit) {
    running.remove(unit);
    finished.incrementAndGet();
  }

  @Override
  public void found() {
    found.incrementAndGet();
  }

  private void draw() {
    Duration time = Duration.ofNanos(System.nanoTime() - started);
    String now =
        running.stream()
            .findFirst()
            .map(unit -> unit.type().substring(unit.type().indexOf("::") + 2) + " " + unit.region())
            .orElse("finding the regions");
    String line =
        "%d:%02d  %d of %d lists read, %,d resources  %s"
            .formatted(
                time.toMinutes(),
                time.toSecondsPart(),
                finished.get(),
                planned.get(),
                found.get(),
                now);
    err.print("\r" + line.substring(0, Math.min(line.length(), width - 1)) + "\u001b[K");
    err.flush();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
