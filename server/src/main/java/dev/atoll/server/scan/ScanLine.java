package dev.atoll.server.scan;

import dev.atoll.aws.read.Progress;
import dev.atoll.engine.snapshot.Unit;
import dev.atoll.store.scan.Scan;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far one scan is. */
final class ScanLine implements Progress {
  private final AtomicInteger planned = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicLong found = new AtomicLong();
  private final Set<Unit> running = ConcurrentHashMap.newKeySet();

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

  Scan.Progress now() {
    String what =
        running.stream()
            .findFirst()
            .map(unit ->
                "%s in %s, %,d resources so far".formatted(unit.type(), unit.region(), found.get()))
            .orElse("finding the regions");
    return new Scan.Progress(finished.get(), planned.get(), what);
  }
}
