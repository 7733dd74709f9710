package dev.atoll.cli;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** What a review rests on: a live account or a snapshot of one, judged by all rules or some. */
final class SourceOptions {
  @Mixin private final EstateOptions estate = new EstateOptions();
  private final SelectionOptions selection = new SelectionOptions();
  @Mixin private final CommandSpec mixedSelection = OptionList.of(selection);
  private final PackOptions packs = new PackOptions();
  @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);
  @Mixin private final LensOptions lens = new LensOptions();

  AwsOptions aws() {
    return estate.aws();
  }

  LensOptions lens() {
    return lens;
  }

  KnowledgeBase knowledge() {
    return lens.apply(packs.load());
  }

  /** Reads and judges, as no gate changes it; what passes is kept, for it is evidence. */
  ScanResult judge(KnowledgeBase knowledge, PrintWriter err) {
    List<Rule> rules = lens.shown(selection.select(knowledge), knowledge);
    return Assessing.assess(
        estate.read(knowledge, rules, err),
        knowledge,
        rules,
        true,
        selection.workload(knowledge).map(Workload::name));
  }
}
