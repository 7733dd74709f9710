package dev.atoll.benchmarks;

import java.lang.management.ManagementFactory;

/** How much of the heap is in use. */
final class Memory {
  private Memory() {}

  /** Bytes, after garbage is collected. */
  static long used() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
