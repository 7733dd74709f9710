package dev.atoll.benchmarks;

import dev.atoll.testkit.FaultProxy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Stands between a scanner and the simulated AWS: delays every call, throttles a share of them
 * where asked to, and says at the end what was called. Prints {@code Ready at URL}, serves until
 * its input ends, then prints the calls of each operation in each region and their sum.
 */
final class CountingProxy {
  private CountingProxy() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println("usage: CountingProxy ENDPOINT DELAY_MILLISECONDS [THROTTLED_SHARE]");
      System.exit(2);
    }
    Duration delay = Duration.ofMillis(Long.parseLong(arguments[1]));
    double throttled = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0;
    FaultProxy.Builder builder =
        FaultProxy.before(URI.create(arguments[0])).delay("*", delay).throttle("*", throttled);
    try (FaultProxy proxy = builder.start()) {
      System.out.println("Ready at " + proxy.endpoint());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
      for (Map.Entry<FaultProxy.Counted, Long> each : proxy.callsByRegion()) {
        FaultProxy.Counted counted = each.getKey();
        System.out.printf("%7d  %s  %s%n", each.getValue(), counted.region(), counted.call());
      }
      System.out.printf("%7d  calls%n", proxy.calls("*"));
    }
  }
}
