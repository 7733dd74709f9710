package dev.atoll.benchmarks;

import dev.atoll.testkit.FaultProxy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Stands between a scanner and the simulated AWS: delays every call, throttles a share of them
 * where asked to, and says what was called. Prints {@code Ready at URL}, and for every line that it
 * reads, and at the end of its input, the calls since the last time: those of each operation in
 * each region, and their sum.
 *
 * <p>What was asked once it answers without the simulator from then on, so that a second run
 * measures the scanner and not the simulator.
 */
final class CountingProxy {
  private final Map<FaultProxy.Counted, Long> told = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println("usage: CountingProxy ENDPOINT DELAY_MILLISECONDS [THROTTLED_SHARE]");
      System.exit(2);
    }
    Duration delay = Duration.ofMillis(Long.parseLong(arguments[1]));
    double throttled = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0;
    FaultProxy.Builder builder =
        FaultProxy.before(URI.create(arguments[0]))
            .remember()
            .delay("*", delay)
            .throttle("*", throttled);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (FaultProxy proxy = builder.start()) {
      System.out.println("Ready at " + proxy.endpoint());
      CountingProxy counts = new CountingProxy();
      while (lines.readLine() != null) {
        counts.tell(proxy);
      }
      counts.tell(proxy);
    }
  }

  private void tell(FaultProxy proxy) {
    long sum = 0;
    for (Map.Entry<FaultProxy.Counted, Long> each : proxy.callsByRegion()) {
      FaultProxy.Counted counted = each.getKey();
      long calls = each.getValue() - told.getOrDefault(counted, 0L);
      told.put(counted, each.getValue());
      if (calls > 0) {
        System.out.printf("%7d  %s  %s%n", calls, counted.region(), counted.call());
        sum += calls;
      }
    }
    System.out.printf("%7d  calls%n", sum);
  }
}
