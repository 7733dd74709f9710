package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.YamlFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/**
 * The bundled rules on plans that the real Terraform made, and on CloudFormation templates: what is
 * built well passes, what is not fails. Each folder of testkit/plans says which rules it proves.
 */
final class PlannedRulesTest {
  private static final Path PLANS = Path.of("../testkit/plans");
  private static final KnowledgeBase KNOWLEDGE = PackOptions.load(List.of(), false);

  /** What a folder proves. */
  private record Expected(List<String> rules, List<String> cloudformation) {
    static Expected read(Path folder) {
      Diagnostics diagnostics = new Diagnostics();
      Fields fields =
          YamlFile.read(folder.resolve("expect.yaml")).parse(diagnostics).orElseThrow().fields();
      Expected expected = new Expected(fields.texts("rules"), fields.texts("cloudformation"));
      fields.finish();
      assertThat(diagnostics.sorted()).isEmpty();
      return expected;
    }
  }

  @CommandLine.Command
  private static final class Holder {
    @CommandLine.Mixin private final TemplateOptions options = new TemplateOptions();
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> below = Files.list(PLANS)) {
      return below.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Verdicts verdicts(String option, Path file) {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(option, file.toString());
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    List<Rule> rules = List.copyOf(KNOWLEDGE.rules().values());
    Snapshot snapshot =
        holder.options.read(
            KNOWLEDGE, new ReadPlanner(KNOWLEDGE).forRules(rules), List.of(), nowhere);
    return Assessing.assess(snapshot, KNOWLEDGE, rules, true, Optional.empty()).verdicts();
  }

  private static void prove(String option, Path good, Path bad, List<String> rules) {
    if (rules.isEmpty()) {
      return;
    }
    Verdicts passing = verdicts(option, good);
    Verdicts failing = verdicts(option, bad);
    List<String> wrong = new ArrayList<>();
    for (String id : rules) {
      Counts well = counts(passing, id);
      Counts ill = counts(failing, id);
      if (well.pass() == 0 || well.fail() > 0) {
        wrong.add(id + " in " + good + ": " + well);
      }
      if (ill.fail() == 0) {
        wrong.add(id + " in " + bad + ": " + ill);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Counts counts(Verdicts verdicts, String id) {
    Rule rule = KNOWLEDGE.rules().get(id);
    assertThat(rule).as(id).isNotNull();
    return verdicts.counts().getOrDefault(rule, Counts.NONE);
  }

  @TestFactory
  Stream<DynamicTest> plansAndTemplates() throws IOException {
    return folders().stream()
        .map(folder ->
            DynamicTest.dynamicTest(
                folder.getFileName().toString(),
                () -> {
                  Expected expected = Expected.read(folder);
                  prove(
                      "--terraform-plan",
                      folder.resolve("good.plan.json"),
                      folder.resolve("bad.plan.json"),
                      expected.rules());
                  prove(
                      "--cloudformation",
                      folder.resolve("good.yaml"),
                      folder.resolve("bad.yaml"),
                      expected.cloudformation());
                }));
  }

  @Test
  void enoughIsProved() throws IOException {
    Set<String> planned = new HashSet<>();
    for (Path folder : folders()) {
      planned.addAll(Expected.read(folder).rules());
    }
    assertThat(planned).hasSizeGreaterThanOrEqualTo(100);
  }
}
