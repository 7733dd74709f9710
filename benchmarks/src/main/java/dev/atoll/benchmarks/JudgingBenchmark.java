package dev.atoll.benchmarks;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Judge;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a million resources with all rules on all cores. Prints the evaluations per second of each
 * run and their median, and the bytes per resource beyond its configuration. The first six runs,
 * during which the second compiler works on the same cores, are not in the median. Where others use
 * the machine too, the evaluations per second of a core tell more.
 */
final class JudgingBenchmark {
  private static final Set<Status> KEPT = EnumSet.of(Status.FAIL, Status.NOT_EVALUATED);

  private static final int WARM_UP = 6;

  private JudgingBenchmark() {}

  public static void main(String[] arguments) {
    int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
    KnowledgeBase knowledge = Estates.knowledge();
    List<Rule> rules = Estates.rules(knowledge);
    Snapshot original = Estates.fintech(knowledge);
    List<Renaming> renamings = Estates.renamings(original, wanted);
    long before = Usage.used();
    List<List<Struct>> configurations = new ArrayList<>();
    renamings.forEach(renaming -> configurations.add(Estates.configurations(original, renaming)));
    renamings.forEach(Renaming::forget);
    long configured = Usage.used();
    Snapshot snapshot = Estates.accounts(original, renamings, configurations);
    renamings.forEach(Renaming::forget);
    int resources = snapshot.resources().size();
    System.out.printf(
        "%,d resources in %,d accounts, %,d rules, %d cores; configurations %,d bytes each%n",
        resources,
        renamings.size(),
        rules.size(),
        Runtime.getRuntime().availableProcessors(),
        (configured - before) / resources);
    System.out.printf(
        "  snapshot   %,d bytes per resource%n", (Usage.used() - configured) / resources);
    Inventory inventory = new Inventory(snapshot, knowledge.types());
    System.out.printf(
        "  inventory  %,d bytes per resource%n", (Usage.used() - configured) / resources);
    List<Double> speeds = new ArrayList<>();
    for (int run = 0; run < WARM_UP + runs; run++) {
      Verdicts verdicts = judge(inventory, snapshot, rules, run, speeds);
      if (run == 0) {
        System.out.printf(
            "  judged     %,d bytes per resource, with %,d evaluations kept%n",
            (Usage.used() - configured) / resources, verdicts.evaluations().size());
      }
    }
    speeds.sort(null);
    System.out.printf("median %,.0f evaluations/s%n", speeds.get(speeds.size() / 2));
  }

  private static Verdicts judge(
      Inventory inventory, Snapshot snapshot, List<Rule> rules, int run, List<Double> speeds) {
    long cpu = Usage.cpuNanos();
    long started = System.nanoTime();
    Verdicts verdicts = new Judge(inventory, snapshot.info().finishedAt(), KEPT).judge(rules);
    double seconds = (System.nanoTime() - started) / 1e9;
    long evaluations = verdicts.counts().values().stream().mapToLong(Counts::total).sum();
    double busy = (Usage.cpuNanos() - cpu) / 1e9;
    System.out.printf(
        "run %d: %,d evaluations in %.1f s, %,.0f/s; %.1f s of a core, %,.0f/s of a core%n",
        run, evaluations, seconds, evaluations / seconds, busy, evaluations / busy);
    if (run >= WARM_UP) {
      speeds.add(evaluations / seconds);
    }
    return verdicts;
  }
}
