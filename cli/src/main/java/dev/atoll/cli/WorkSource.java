package dev.atoll.cli;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.gate.Gating;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.load.WorkloadReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What work is planned on: a live account or a snapshot, judged by all rules. */
final class WorkSource {
  @Mixin private final EstateOptions estate = new EstateOptions();

  @Option(
      names = "--workload",
      paramLabel = "FILE",
      description = "A YAML file that names the workload and sets its rules' parameters.")
  private @Nullable Path workload;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Accepted risks, which are no work (default: .atoll.yaml, where there is one).")
  private @Nullable Path settings;

  private final PackOptions packs = new PackOptions();
  @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);

  /** Whether a snapshot is named. */
  boolean kept() {
    return estate.kept();
  }

  KnowledgeBase knowledge() {
    return packs.load();
  }

  /** Reads and judges; accepted risks are taken out. */
  ScanResult judge(KnowledgeBase knowledge, LocalDate today, PrintWriter err) {
    var exceptions =
        GateOptions.settings(Optional.ofNullable(settings), knowledge.rules().keySet())
            .exceptions();
    Optional<Workload> own =
        Optional.ofNullable(workload).map(file -> new WorkloadReader(knowledge.rules()).read(file));
    List<Rule> all = List.copyOf(knowledge.rules().values());
    List<Rule> rules = own.map(each -> each.measure(all)).orElse(all);
    ScanResult result =
        Assessing.assess(
            estate.read(knowledge, rules, err), knowledge, rules, false, own.map(Workload::name));
    return Gating.apply(result, exceptions, today, Optional.empty());
  }
}
