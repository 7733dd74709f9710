package dev.atoll.cli;

import dev.atoll.engine.cases.CaseRunner;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.report.json.KnowledgeJson;
import dev.atoll.report.text.KnowledgeTables;
import dev.atoll.report.text.RuleText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atoll rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Shows and tests the rules.",
    subcommands = {
      RulesCommand.ListRules.class,
      RulesCommand.Show.class,
      RulesCommand.Test.class,
      DocsCommand.class
    })
final class RulesCommand {

  /** How to show knowledge. */
  enum Format {
    TABLE,
    JSON
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the rules.",
      sortOptions = false)
  static final class ListRules implements Runnable {
    private final PackOptions packs = new PackOptions();
    @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);
    private final SelectionOptions selection = new SelectionOptions();
    @Mixin private final CommandSpec mixedSelection = OptionList.of(selection);

    @Option(
        names = "--equivalent",
        paramLabel = "TOOL:CHECK",
        description = "Only rules that judge the same as this check of another tool.")
    private @Nullable String equivalent;

    @Option(names = "--format", paramLabel = "F", description = "table (default) or json.")
    private Format format = Format.TABLE;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
      KnowledgeBase knowledge = packs.load();
      List<Rule> rules = selection.select(knowledge).stream().filter(this::isEquivalent).toList();
      PrintWriter out = Commands.out(spec);
      switch (format) {
        case TABLE -> out.print(KnowledgeTables.rules(rules, Terminal.current().options(false)));
        case JSON ->
            Commands.unchecked(() -> KnowledgeJson.rules(rules, knowledge.framework(), out));
      }
      out.flush();
    }

    private boolean isEquivalent(Rule rule) {
      return Optional.ofNullable(equivalent)
          .map(text -> {
            int colon = text.indexOf(':');
            String tool = colon < 0 ? "" : text.substring(0, colon);
            return rule.equivalents().getOrDefault(tool, List.of()).stream()
                .anyMatch(text.substring(colon + 1)::equalsIgnoreCase);
          })
          .orElse(true);
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows one rule: what it wants, why, and how to mend it.")
  static final class Show implements Runnable {
    private final PackOptions packs = new PackOptions();
    @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);

    @Parameters(paramLabel = "ID", description = "The rule's id.")
    private String id = "";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
      KnowledgeBase knowledge = packs.load();
      Rule rule = knowledge.rules().get(id);
      if (rule == null) {
        throw new AtollException(
            ErrorCode.USAGE,
            "there is no rule " + id + Nearest.hint(id, knowledge.rules().keySet()),
            "atoll rules list shows all rules");
      }
      PrintWriter out = Commands.out(spec);
      out.print(RuleText.of(rule, knowledge.framework(), Terminal.current().options(false)));
      out.flush();
    }
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Runs the tests that rules carry: of Atoll's own, or of a pack.")
  static final class Test implements java.util.concurrent.Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The pack's folder.")
    private @Nullable Path pack;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
      List<Path> packs = Optional.ofNullable(pack).map(List::of).orElse(List.of());
      KnowledgeBase knowledge = PackOptions.load(packs, true);
      String prefix = packs.isEmpty() ? "" : packs.getFirst() + "/";
      CaseRunner runner = new CaseRunner(knowledge);
      List<CaseRunner.Outcome> outcomes =
          knowledge.rules().values().parallelStream()
              .filter(rule -> rule.origin().file().startsWith(prefix))
              .flatMap(rule -> runner.run(rule).stream())
              .toList();
      if (outcomes.isEmpty()) {
        throw new AtollException(
            ErrorCode.USAGE,
            "there is no rule with cases under " + packs.getFirst(),
            "name the folder that holds the pack's .yaml files");
      }
      PrintWriter out = Commands.out(spec);
      List<CaseRunner.Outcome> failed =
          outcomes.stream().filter(outcome -> outcome.problem().isPresent()).toList();
      failed.forEach(outcome ->
          out.printf(
              "%s: %s: %s: %s%n",
              outcome.test().origin(),
              outcome.rule().id(),
              outcome.test().name(),
              outcome.problem().orElse("")));
      out.printf("%d passed, %d failed%n", outcomes.size() - failed.size(), failed.size());
      out.flush();
      return failed.isEmpty() ? 0 : 1;
    }
  }
}
