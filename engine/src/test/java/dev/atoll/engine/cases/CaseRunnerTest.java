package dev.atoll.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {
  @Test
  void goodCasesHaveNoProblem() {
    KnowledgeBase shop = Shop.load();

    assertThat(shop.rules().values())
        .allSatisfy(rule ->
            assertThat(new CaseRunner(shop).run(rule))
                .hasSize(4)
                .allSatisfy(outcome -> assertThat(outcome.problem()).isEmpty()));
  }

  @Test
  void aWrongExpectationIsReported() {
    assertThat(problems("resource.Open", "{ Open: false }"))
        .containsExactly("expected PASS, got FAIL (cart-1 is bad)", "");
  }

  @Test
  void anUnseenFieldIsNamed() {
    assertThat(problems("resource.Size > 1", "{}").getFirst())
        .startsWith("expected PASS, got NOT_EVALUATED (");
  }

  @Test
  void anotherMessageIsReported() {
    assertThat(problems("resource.Owner == 'a'", "{ Owner: a }"))
        .containsExactly("", "expected the message \"bad\", got \"cart-1 is bad\"");
  }

  @Test
  void aPassWithoutSeeingIsReported() {
    assertThat(problems("resource.Open || !resource.Open && true || true", "{ Open: true }"))
        .contains("it passes even when nothing that it reads was seen");
  }

  private static List<String> problems(String holds, String given) {
    String message = holds.contains("Owner") ? ", message: bad" : "";
    KnowledgeBase shop =
        Shop.load(
            new KnowledgeFile(
                "probe.yaml",
                """
                id: probe
                title: Carts are good
                resource: AWS::Shop::Cart
                severity: low
                impact: [cost]
                practices: [SEC01-BP01]
                holds: "%s"
                message: "{id} is bad"
                evidence: []
                rationale: none
                fix: { effort: hours, interrupts: false, steps: [none] }
                cases:
                  - { name: good, given: %s, expect: PASS }
                  - { name: bad, given: { Open: false }, expect: FAIL%s }
                """
                    .formatted(holds, given, message),
                false));
    return new CaseRunner(shop)
        .run(Shop.rule(shop, "probe")).stream()
            .map(outcome -> outcome.problem().orElse(""))
            .toList();
  }
}
