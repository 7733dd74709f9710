package dev.atoll.cli;

import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.compare.OutcomesReader;
import dev.atoll.engine.gate.Stage;
import dev.atoll.report.ComparisonFormat;
import dev.atoll.report.ComparisonFormat.Compared;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atoll compare}: what two results tell differently. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Compares two results: what appeared, what went, what changed.")
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "The earlier result: JSON of a scan, or a baseline.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The later result: JSON of a scan.")
  private Path after = Path.of("");

  @Option(names = "--format", paramLabel = "F", description = "table (default), json or markdown.")
  private ComparisonFormat format = ComparisonFormat.TABLE;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "The file to write instead of standard output.")
  private @Nullable Path output;

  @Option(names = "--all", description = "Show all in the table.")
  private boolean all;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 on risks that appeared, from high, medium or low on.")
  private FailOn failOn = FailOn.NEVER;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Outcomes earlier = OutcomesReader.read(before);
    Outcomes later = OutcomesReader.readScan(after);
    Comparison comparison = Comparison.of(earlier, later);
    Compared compared = new Compared(earlier.scope(), later.scope(), comparison);
    Printing.print(
        (options, out) -> format.write(compared, options, out), output, all, Commands.out(spec));
    Stage policy = new Stage(failOn.severity(), false);
    boolean worse =
        comparison.appeared().stream().anyMatch(pair -> policy.failsOn(pair.after().severity()));
    return worse ? ExitCodes.RISKS : 0;
  }
}
