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
import picocli.CommandLine.ArgGroup;
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
  @SuppressWarnings("UnusedVariable") // scripts/server.sh reads them
  static final class Dashboard {
    @Option(names = "--serve", description = "Open the dashboard, even where there is no terminal.")
    private boolean serve;

    @Option(names = "--no-serve", description = "Do not open the dashboard.")
    private boolean noServe;
  }

  private static final String ESTATE = "/atoll/demo/fintech.snapshot.gz";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "Where to write the HTML report (default: ${DEFAULT-VALUE}).",
      defaultValue = "atoll-demo.html")
  private Path report = Path.of("");

  /** The launcher opens the dashboard, as a process of its own; here they are only explained. */
  @ArgGroup(exclusive = true, multiplicity = "0..1")
  @SuppressWarnings("UnusedVariable")
  private @Nullable Dashboard dashboard;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The dashboard's port (default: ${DEFAULT-VALUE}).",
      defaultValue = "8420")
  @SuppressWarnings("UnusedVariable") // as above
  private int port;

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
