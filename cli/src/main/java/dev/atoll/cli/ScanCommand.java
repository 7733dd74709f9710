package dev.atoll.cli;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.Category;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code atoll scan}: read, judge, assess. */
final class ScanCommand implements Callable<Integer> {
  private final AwsOptions aws = new AwsOptions();
  private final TemplateOptions templates = new TemplateOptions();
  private final SelectionOptions selection = new SelectionOptions();
  private final PackOptions packs = new PackOptions();
  private final OutputOptions output = new OutputOptions();
  private final ServerOptions server = new ServerOptions();
  private final GateOptions gate = new GateOptions();
  private final CommandSpec spec;

  private @Nullable Path snapshot;
  private @Nullable Path saved;
  private boolean resume;

  ScanCommand() {
    spec =
        OptionList.command(
                this,
                "scan",
                "Reads an AWS account, a snapshot of one, or what will become one, and judges it.")
            .with(aws)
            .value(
                "--snapshot",
                "FILE",
                Path.class,
                given -> snapshot = given,
                "Judge a snapshot instead of a live account.")
            .with(templates)
            .with(selection)
            .with(packs)
            .with(output)
            .value(
                "--save-snapshot",
                "FILE",
                Path.class,
                given -> saved = given,
                "Keep all that was read, to judge it again.")
            .with(server)
            .flag(
                "--resume",
                given -> resume = given,
                "Go on from where an interrupted scan stopped.")
            .with(gate)
            .spec();
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    output.check();
    if (!templates.wanted()) {
      server.check();
    }
    Terminal terminal = Terminal.current();
    // the knowledge is loaded meanwhile
    Optional<Declarations> declared = declared();
    KnowledgeBase knowledge = packs.load();
    List<Rule> rules = selection.select(knowledge);
    GateOptions.Prepared usual =
        gate.prepare(knowledge.rules().keySet(), LocalDate.now(ZoneOffset.UTC));
    Snapshot seen =
        declared.isPresent()
            ? declared.get().snapshot(knowledge, rules)
            : read(knowledge, new ReadPlanner(knowledge).forRules(rules), terminal);
    GateOptions.Prepared prepared =
        usual.with(templates.accepted(seen, knowledge.rules().keySet()));
    ScanResult result =
        prepared.apply(
            Assessing.assess(
                seen,
                knowledge,
                declared.isPresent()
                    ? TemplateOptions.judgeable(rules, seen, Commands.err(spec))
                    : rules,
                output.all(),
                selection.workload(knowledge).map(Workload::name)));
    output.write(result, Commands.out(spec), terminal);
    gate.save(result);
    return declared.filter(Declarations::broken).isPresent()
        ? Category.USER.exitCode()
        : prepared.exitCode(result);
  }

  private Optional<Declarations> declared() {
    if (!templates.wanted()) {
      return Optional.empty();
    }
    if (snapshot != null || saved != null || resume || server.wanted()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "a template is read whole each time",
          "leave out --snapshot, --save-snapshot, --server and --resume");
    }
    return Optional.of(templates.read(aws.wantedRegions(), Commands.err(spec)));
  }

  private Snapshot read(KnowledgeBase knowledge, ReadPlan plan, Terminal terminal) {
    if (snapshot != null) {
      Snapshot read = SnapshotReader.read(snapshot, knowledge.types(), Keep.only(plan.fields()));
      server.push(snapshot, Commands.err(spec));
      return read;
    }
    LiveScan scan = new LiveScan(aws, knowledge, terminal, Commands.err(spec));
    return server.given(
        Optional.ofNullable(saved), keep -> scan.read(plan, keep, resume), Commands.err(spec));
  }
}
