package dev.atoll.cli;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.report.json.KnowledgeJson;
import dev.atoll.report.text.KnowledgeTables;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll practices}. */
@Command(
    name = "practices",
    mixinStandardHelpOptions = true,
    description = "Shows every practice of the framework: how far rules show it, and why not.")
final class PracticesCommand implements Runnable {
  private final PackOptions packs = new PackOptions();
  @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);

  @Option(names = "--format", paramLabel = "F", description = "table (default) or json.")
  private RulesCommand.Format format = RulesCommand.Format.TABLE;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    KnowledgeBase knowledge = packs.load();
    PrintWriter out = Commands.out(spec);
    switch (format) {
      case TABLE ->
          out.print(
              KnowledgeTables.practices(knowledge.framework(), Terminal.current().options(false)));
      case JSON -> Commands.unchecked(() -> KnowledgeJson.practices(knowledge.framework(), out));
    }
    out.flush();
  }
}
