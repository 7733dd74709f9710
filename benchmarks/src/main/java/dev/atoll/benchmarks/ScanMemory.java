package dev.atoll.benchmarks;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Selection;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotWriter;
import dev.atoll.engine.snapshot.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Judges a snapshot file of 100,000 whole resources with the real command in a heap of a given
 * size, and prints the time and the most memory that the process held at once. Runs on Linux.
 */
final class ScanMemory {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

  private ScanMemory() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments[0]);
    int wanted = Integer.parseInt(arguments[1]);
    String options = arguments[2];
    Path folder = Files.createDirectories(root.resolve("benchmarks/target/memory"));
    Path file = folder.resolve("snapshot.gz");
    System.out.printf("%,d resources, JVM options: %s%n", write(file, wanted), options);
    for (String format : List.of("table", "json", "html")) {
      List<String> command =
          List.of(
              root.resolve("atoll").toString(),
              "scan",
              "--snapshot",
              file.toString(),
              "--format",
              format,
              "-o",
              folder.resolve("result." + format).toString());
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("ATOLL_JAVA_OPTIONS", options);
      measure(format, builder);
    }
  }

  private static void measure(String format, ProcessBuilder builder)
      throws IOException, InterruptedException {
    long started = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    do {
      peak = Math.max(peak, peak(process.pid()));
    } while (!process.waitFor(20, TimeUnit.MILLISECONDS));
    System.out.printf(
        "%-5s exit %d  %5.1f s  at most %,d MiB%n",
        format, process.exitValue(), (System.nanoTime() - started) / 1e9, peak >> 10);
  }

  /** The most KiB that the process held so far; the launcher becomes the JVM, in one process. */
  private static long peak(long pid) {
    try {
      var matcher = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }

  private static Selection everything(KnowledgeBase knowledge) {
    List<Rule> rules = List.copyOf(knowledge.rules().values());
    return Selection.of("benchmark", new ReadPlanner(knowledge).forRules(rules));
  }

  /** Writes copies of the estate, one after the other; gives how many resources. */
  private static int write(Path file, int wanted) throws IOException {
    KnowledgeBase knowledge = Estates.knowledge();
    Snapshot original = Estates.whole(knowledge);
    List<Renaming> renamings = Estates.renamings(original, wanted);
    ScanInfo info = Estates.info(original, renamings);
    try (OutputStream out = Files.newOutputStream(file);
        SnapshotWriter writer = new SnapshotWriter(out, info, everything(knowledge))) {
      for (Renaming renaming : renamings) {
        original
            .resources()
            .forEach(resource ->
                writer.resource(
                    renaming.resource(resource, renaming.struct(resource.configuration()))));
        original.gaps().forEach(gap -> writer.gap(renaming.gap(gap)));
        for (Unit unit : original.units()) {
          writer.unit(new Unit(unit.type(), renaming.account(), unit.region()));
        }
        renaming.forget();
      }
      writer.finish(info.finishedAt(), info.regions(), original.calls() * renamings.size());
    }
    return original.resources().size() * renamings.size();
  }
}
