package dev.atoll.cli;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll scan}: read, judge, assess. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads an AWS account, or a snapshot of one, and judges it.")
final class ScanCommand implements Callable<Integer> {
  private static final int FINDINGS = 1;
  private static final int GAPS = 3;

  /** From which severity on findings fail the command. */
  enum FailOn {
    HIGH,
    MEDIUM,
    LOW,
    NEVER
  }

  @Mixin private final AwsOptions aws = new AwsOptions();

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      description = "Judge a snapshot instead of a live account.")
  private @Nullable Path snapshot;

  @Mixin private final SelectionOptions selection = new SelectionOptions();
  @Mixin private final PackOptions packs = new PackOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--save-snapshot",
      paramLabel = "FILE",
      description = "Keep all that was read, to judge it again.")
  private @Nullable Path saved;

  @Option(names = "--resume", description = "Go on from where an interrupted scan stopped.")
  private boolean resume;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 on findings from high, medium or low on (default: never).")
  private FailOn failOn = FailOn.NEVER;

  @Option(names = "--strict", description = "Exit with 3 where something could not be seen.")
  private boolean strict;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    output.check();
    Terminal terminal = Terminal.current();
    KnowledgeBase knowledge = packs.load();
    List<Rule> rules = selection.select(knowledge);
    ScanResult result =
        Assessing.assess(
            read(knowledge, rules, terminal),
            knowledge,
            rules,
            output.all(),
            selection.workload(knowledge).map(Workload::name));
    output.write(result, Commands.out(spec), terminal);
    return exitCode(result);
  }

  private Snapshot read(KnowledgeBase knowledge, List<Rule> rules, Terminal terminal) {
    var plan = new ReadPlanner(knowledge).forRules(rules);
    if (snapshot != null) {
      return SnapshotReader.read(snapshot, knowledge.types(), Keep.only(plan.fields()));
    }
    return new LiveScan(aws, knowledge, terminal, Commands.err(spec))
        .read(plan, Optional.ofNullable(saved), resume);
  }

  private int exitCode(ScanResult result) {
    boolean found =
        result.verdicts().counts().entrySet().stream()
            .anyMatch(entry -> entry.getValue().fail() > 0 && fails(entry.getKey().severity()));
    if (found) {
      return FINDINGS;
    }
    boolean blind =
        !result.gaps().isEmpty()
            || result.verdicts().counts().values().stream()
                .anyMatch(counts -> counts.notEvaluated() > 0);
    return strict && blind ? GAPS : 0;
  }

  private boolean fails(Severity severity) {
    return failOn != FailOn.NEVER
        && severity.compareTo(Severity.valueOf(failOn.name().toUpperCase(Locale.ROOT))) <= 0;
  }
}
