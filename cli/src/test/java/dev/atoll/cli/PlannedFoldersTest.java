package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The bundled rules on folders of Terraform files and on the plans that the real Terraform made of
 * them: less is known without Terraform, but what is judged is judged alike.
 */
final class PlannedFoldersTest {
  private static final Path PLANS = Path.of("../testkit/plans");
  private static final KnowledgeBase KNOWLEDGE = PackOptions.load(List.of(), false);

  /** Outcomes by rule and address. */
  private static Map<String, Status> outcomes(String... options) {
    List<Rule> rules = List.copyOf(KNOWLEDGE.rules().values());
    Snapshot snapshot = TemplateReading.snapshot(rules, options);
    Map<String, Status> outcomes = new HashMap<>();
    for (Evaluation each :
        Assessing.assess(snapshot, KNOWLEDGE, rules, true, Optional.empty())
            .verdicts()
            .evaluations()) {
      outcomes.put(each.rule().id() + " " + each.resource().id(), each.status());
    }
    return outcomes;
  }

  private static boolean decided(Status status) {
    return status == Status.PASS || status == Status.FAIL;
  }

  @TestFactory
  Stream<DynamicTest> foldersAgreeWithTheirPlans() throws IOException {
    List<Path> folders;
    try (Stream<Path> below = Files.list(PLANS)) {
      folders = below.filter(Files::isDirectory).sorted().toList();
    }
    return folders.stream()
        .flatMap(folder -> Stream.of("good", "bad").map(folder::resolve))
        .map(folder ->
            DynamicTest.dynamicTest(PLANS.relativize(folder).toString(), () -> agree(folder)));
  }

  private static void agree(Path folder) {
    Map<String, Status> planned =
        outcomes(
            "--terraform-plan",
            folder.resolveSibling(folder.getFileName() + ".plan.json").toString(),
            "--terraform",
            folder.toString());
    Map<String, Status> read = outcomes("--terraform", folder.toString());
    Map<String, String> contradictions = new TreeMap<>();
    int both = 0;
    for (Map.Entry<String, Status> each : read.entrySet()) {
      Status expected = planned.get(each.getKey());
      if (decided(each.getValue())
          && expected != each.getValue()
          && expected != Status.NOT_EVALUATED) {
        contradictions.put(each.getKey(), each.getValue() + ", planned " + expected);
      }
      both += decided(each.getValue()) && expected == each.getValue() ? 1 : 0;
    }
    assertThat(contradictions).isEmpty();
    long decided = planned.values().stream().filter(PlannedFoldersTest::decided).count();
    assertThat(2L * both).as("of %d outcomes of the plan", decided).isGreaterThanOrEqualTo(decided);
  }
}
