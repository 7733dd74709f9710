package dev.atoll.cli;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.plan.Permissions;
import dev.atoll.engine.plan.PolicyText;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.plan.ReadPlanner;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll policy}: the least-privilege IAM policy that the selection needs. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the least-privilege IAM policy that a scan of the selection needs.")
final class PolicyCommand implements Runnable {
  private final SelectionOptions selection = new SelectionOptions();
  @Mixin private final CommandSpec mixedSelection = OptionList.of(selection);
  private final PackOptions packs = new PackOptions();
  @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "json (default), cloudformation or terraform.")
  private PolicyText format = PolicyText.JSON;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    KnowledgeBase knowledge = packs.load();
    ReadPlan plan = new ReadPlanner(knowledge).forRules(selection.select(knowledge));
    PrintWriter out = Commands.out(spec);
    out.print(format.of(Permissions.of(plan)));
    out.flush();
  }
}
