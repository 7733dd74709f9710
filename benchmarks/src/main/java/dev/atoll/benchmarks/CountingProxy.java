package dev.atoll.benchmarks;

import dev.atoll.testkit.FaultProxy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Stands between a scanner and the simulated AWS: delays every call, and says at the end what was
 * called. Prints {@code Ready at URL}, serves until its input ends, then prints the calls of each
 * operation and their sum.
 */
final class CountingProxy {
  private CountingProxy() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: CountingProxy ENDPOINT DELAY_MILLISECONDS");
      System.exit(2);
    }
    Duration delay = Duration.ofMillis(Long.parseLong(arguments[1]));
    try (FaultProxy proxy = FaultProxy.before(URI.create(arguments[0])).delay("*", delay).start()) {
      System.out.println("Ready at " + proxy.endpoint());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
      proxy.calls().forEach((call, count) -> System.out.printf("%7d  %s%n", count, call));
      System.out.printf("%7d  calls%n", proxy.calls("*"));
    }
  }
}
