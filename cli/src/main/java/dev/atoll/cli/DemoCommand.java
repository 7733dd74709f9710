package dev.atoll.cli;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.report.AtomicFile;
import dev.atoll.report.Options;
import dev.atoll.report.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll demo}: the main job on an estate that comes with Atoll. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Judges the bundled example estate, a fintech's account, and reports.")
final class DemoCommand implements Runnable {
  private static final String ESTATE = "/atoll/demo/fintech.snapshot.gz";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "Where to write the HTML report (default: ${DEFAULT-VALUE}).",
      defaultValue = "atoll-demo.html")
  private Path report = Path.of("");

  @Option(
      names = "--no-serve",
      description = "Do not open the dashboard. There is none yet: the report stands for it.")
  @SuppressWarnings("UnusedVariable") // scripts pass it already, for when there is one
  private boolean noServe;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    long started = System.nanoTime();
    KnowledgeBase knowledge = PackOptions.load(List.of(), false);
    Snapshot snapshot = estate(knowledge);
    ScanResult result =
        Assessing.assess(
            snapshot,
            knowledge,
            new ArrayList<>(knowledge.rules().values()),
            false,
            Optional.empty());
    PrintWriter out = Commands.out(spec);
    OutputOptions.print(ReportFormat.TABLE, result, Terminal.current().options(false), out);
    AtomicFile.write(
        report, writer -> ReportFormat.HTML.writer().write(result, Options.plain(), writer));
    out.printf(
        "%nJudged %,d resources by %d rules in %.1f s. The report for people: %s%n",
        result.resources(),
        knowledge.rules().size(),
        (System.nanoTime() - started) / 1e9,
        report.toAbsolutePath().normalize());
    out.flush();
  }

  private static Snapshot estate(KnowledgeBase knowledge) {
    try (InputStream in =
        Objects.requireNonNull(DemoCommand.class.getResourceAsStream(ESTATE), ESTATE)) {
      return SnapshotReader.read(
          in, "the bundled estate", knowledge.types(), (_, configuration) -> configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
