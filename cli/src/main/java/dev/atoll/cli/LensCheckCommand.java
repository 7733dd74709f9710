package dev.atoll.cli;

import dev.atoll.engine.assess.PracticeCoverage;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.lens.CustomLens;
import dev.atoll.engine.lens.LensFramework;
import dev.atoll.engine.lens.LensReader;
import dev.atoll.engine.lens.LensRules;
import dev.atoll.engine.lens.LensRulesReader;
import dev.atoll.report.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atoll review lens check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Checks a lens and its rules, without any call.")
final class LensCheckCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "A lens in the Tool's JSON format.")
  private Path file = Path.of("");

  @Option(
      names = "--lens-rules",
      paramLabel = "FILE",
      description =
          "YAML with the rules that show its choices (default: NAME.rules.yaml beside NAME.json).")
  private @Nullable Path rules;

  private final PackOptions packs = new PackOptions();
  @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CustomLens lens = LensReader.read(file);
    Optional<Path> beside = LensOptions.beside(file, Optional.ofNullable(rules));
    LensRules shown =
        beside
            .map(path -> LensRulesReader.read(path, lens, packs.load().rules().keySet()))
            .orElse(LensRules.NONE);
    Framework framework = LensFramework.of(lens, shown);
    PracticeCoverage coverage = PracticeCoverage.of(framework);
    PrintWriter out = Commands.out(spec);
    out.printf(
        "%s: %s, %s, %s%n",
        lens.name(),
        Words.count(lens.pillars().size(), "pillar"),
        Words.count(lens.questions().count(), "question"),
        Words.count(coverage.total(), "choice"));
    out.printf(
        "shown by rules: %d fully, %d in part; people answer %d; nothing shows %d%n",
        coverage.automated(), coverage.partial(), coverage.attested(), coverage.notObservable());
    if (beside.isEmpty()) {
      out.println("no file says which rules show its choices: people are asked about all of them");
    }
    lens.remarks().forEach(out::println);
    out.flush();
  }
}
