package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.cases.CaseRunner;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All knowledge that Atoll brings: it agrees with the SDK's classes, and every rule's cases end as
 * they say.
 */
final class KnowledgeTest {

  @TestFactory
  Stream<DynamicTest> everyCaseOfEveryRule() {
    KnowledgeBase knowledge = KnowledgeLoader.load(KnowledgeFile.shipped(), Models::sdk, true);
    CaseRunner runner = new CaseRunner(knowledge);
    return knowledge.rules().values().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertCases(runner, rule)));
  }

  private static void assertCases(CaseRunner runner, Rule rule) {
    assertThat(runner.run(rule))
        .isNotEmpty()
        .allSatisfy(outcome ->
            assertThat(outcome.problem())
                .as("%s: %s", outcome.test().origin(), outcome.test().name())
                .isEmpty());
  }
}
