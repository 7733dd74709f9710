package dev.atoll.benchmarks;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.plan.ReadPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How fast a scan could be at best: no faster than the published rates let its most called
 * operation pass, nor than its longest chain of calls that wait for each other.
 *
 * <p>Takes what {@link CountingProxy} printed, the milliseconds of each call, and the seconds that
 * the scan took. The bound is below the true one: pages after the first do not count as a chain,
 * and operations that travel without their name ({@code GET /path}) not towards the rates.
 */
final class ScanBound {
  private ScanBound() {}

  public static void main(String[] arguments) throws IOException {
    KnowledgeBase knowledge = Estates.knowledge();
    ReadPlan plan = new ReadPlanner(knowledge).forRules(Estates.rules(knowledge));
    double rates = 0;
    String slowest = "";
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.strip().split("\\s+", 3);
      String[] call = words[words.length - 1].split(":", 2);
      if (words.length == 3 && call.length == 2) {
        double seconds = seconds(plan, call[1], Long.parseLong(words[0]));
        if (seconds > rates) {
          rates = seconds;
          slowest = "%s calls of %s in %s".formatted(words[0], words[2], words[1]);
        }
      }
    }
    double chain = chain(plan) * Double.parseDouble(arguments[1]) / 1000;
    double bound = Math.max(rates, chain);
    double took = Double.parseDouble(arguments[2]);
    System.out.printf("rates allow %.1f s (%s), the longest chain %.2f s%n", rates, slowest, chain);
    System.out.printf("took %.1f s: %.2f times the bound of %.1f s%n", took, took / bound, bound);
  }

  /** How long so many calls take at the rate of the service that the plan calls by this name. */
  private static double seconds(ReadPlan plan, String operation, long calls) {
    return plan.calls().stream()
        .filter(call -> call.operation().equals(operation))
        .map(call -> call.service().rate(operation))
        .mapToDouble((Service.Rate rate) -> (calls - rate.burst()) / rate.perSecond())
        .min()
        .orElse(0);
  }

  /** The most calls that wait for each other: a type's sources, its list, a detail. */
  private static int chain(ReadPlan plan) {
    Map<String, Integer> depths = new HashMap<>();
    for (ReadPlan.TypeRead read : plan.types()) {
      Set<String> sources = read.sources();
      int before = sources.stream().mapToInt(type -> depths.getOrDefault(type, 0)).max().orElse(0);
      var how = read.type().read();
      int own = (how.prepare().isPresent() ? 1 : 0) + (how.operation().isPresent() ? 1 : 0);
      int more = (how.describe().isPresent() ? 1 : 0) + (read.details().isEmpty() ? 0 : 1);
      depths.put(read.type().name(), before + own + more);
    }
    return depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
