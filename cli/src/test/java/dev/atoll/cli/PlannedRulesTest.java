package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The bundled rules on plans that the real Terraform made, and on CloudFormation templates: what is
 * built well passes, what is not fails. Each folder of testkit/plans says which rules it proves.
 */
final class PlannedRulesTest {
  private static final KnowledgeBase KNOWLEDGE = PackOptions.load(List.of(), false);

  private static Verdicts verdicts(String... options) {
    List<Rule> rules = List.copyOf(KNOWLEDGE.rules().values());
    Snapshot snapshot = TemplateReading.snapshot(rules, options);
    return Assessing.assess(snapshot, KNOWLEDGE, rules, true, Optional.empty()).verdicts();
  }

  private static void prove(String[] good, String[] bad, List<String> rules) {
    if (rules.isEmpty()) {
      return;
    }
    Verdicts passing = verdicts(good);
    Verdicts failing = verdicts(bad);
    List<String> wrong = new ArrayList<>();
    for (String id : rules) {
      Counts well = counts(passing, id);
      Counts ill = counts(failing, id);
      if (well.pass() == 0 || well.fail() > 0) {
        wrong.add(id + " in " + List.of(good) + ": " + well);
      }
      if (ill.fail() == 0) {
        wrong.add(id + " in " + List.of(bad) + ": " + ill);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Counts counts(Verdicts verdicts, String id) {
    Rule rule = KNOWLEDGE.rules().get(id);
    assertThat(rule).as(id).isNotNull();
    return verdicts.counts().getOrDefault(rule, Counts.NONE);
  }

  private static String[] template(ExpectedVerdicts expected, String name) {
    return new String[] {"--cloudformation", expected.file(name).toString()};
  }

  @TestFactory
  Stream<DynamicTest> plansAndTemplates() throws IOException {
    return ExpectedVerdicts.all().stream()
        .map(expected ->
            DynamicTest.dynamicTest(
                expected.name(),
                () -> {
                  prove(expected.plan("good"), expected.plan("bad"), expected.rules());
                  prove(
                      template(expected, "good.yaml"),
                      template(expected, "bad.yaml"),
                      expected.cloudformation());
                }));
  }

  @Test
  void enoughIsProved() throws IOException {
    Set<String> planned = new HashSet<>();
    for (ExpectedVerdicts expected : ExpectedVerdicts.all()) {
      planned.addAll(expected.rules());
    }
    assertThat(planned).hasSizeGreaterThanOrEqualTo(100);
  }
}
