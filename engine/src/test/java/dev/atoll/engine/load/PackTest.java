package dev.atoll.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.cases.CaseRunner;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Parameter;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.FakeApi;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.yaml.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Packs beside knowledge that was checked before, and other values of parameters. */
class PackTest {
  private static final KnowledgeBase SHOP = Shop.load();
  private static final KnowledgeFile OPEN =
      new KnowledgeFile(
          "acme/open.yaml",
          """
          id: acme-cart-open
          title: Carts are open
          resource: AWS::Shop::Cart
          severity: low
          impact: [cost]
          practices: [SEC01-BP03]
          holds: resource.Open
          message: "{id} is closed"
          evidence: [Open]
          rationale: Closed carts sell nothing.
          fix: { effort: hours, interrupts: false, steps: [Open it.] }
          cases:
            - { name: open, given: { Open: true }, expect: PASS }
            - { name: closed, given: { Open: false }, expect: FAIL }
          """,
          false);

  @Test
  void besideCheckedKnowledgeItGivesWhatAllTogetherGive() {
    KnowledgeBase together = Shop.load(OPEN);
    KnowledgeBase extended = extend(new Diagnostics(), OPEN);

    assertThat(extended.rules().keySet()).isEqualTo(together.rules().keySet());
    assertThat(extended.framework()).isEqualTo(together.framework());
    assertThat(extended.types()).isEqualTo(SHOP.types());
    assertThat(new CaseRunner(extended).run(Shop.rule(extended, "acme-cart-open")))
        .hasSize(2)
        .allSatisfy(outcome -> assertThat(outcome.problem()).isEmpty());
    assertThat(Objects.requireNonNull(extended.framework().practices().get("SEC01-BP03")))
        .satisfies(practice -> {
          assertThat(practice.evidenced()).isEqualTo(Evidenced.PARTIAL);
          assertThat(practice.rules()).containsExactly("acme-cart-open");
        });
    assertThat(extended.hash())
        .isNotEqualTo(SHOP.hash())
        .isEqualTo(extend(new Diagnostics(), OPEN).hash());
  }

  @Test
  void whatIsThereAlreadyIsRefusedWithItsPlace() {
    Diagnostics diagnostics = new Diagnostics();
    extend(
        diagnostics,
        new KnowledgeFile(
            "acme/again.yaml", OPEN.text().replace("acme-cart-open", "cart-encrypted"), false),
        new KnowledgeFile("acme/service.yaml", "{ service: shop, title: S, client: C }", false),
        new KnowledgeFile("acme/lens.yaml", "lens: mine", false));

    assertThat(diagnostics.sorted())
        .extracting(each -> each.origin() + ": " + each.message())
        .containsExactly(
            "acme/again.yaml:1:1: cart-encrypted is in shop/rules/cart-encrypted.yaml already",
            "acme/lens.yaml:1:1: a pack holds rules, resource types and services, and no lens",
            "acme/service.yaml:1:1: shop is in Atoll's own knowledge already");
  }

  @Test
  void rulesSayWhatTheirParametersAre() {
    Rule rule = Shop.rule(SHOP, "cart-shelf-depth");
    Parameter depth = rule.parameter("depth").orElseThrow();

    assertThat(rule.parameters())
        .containsExactly(new Parameter("depth", "the least depth", Scalar.INT, 10L));
    assertThat(value(depth, "12")).hasValue(12L);
    for (String wrong :
        List.of("\"12\"", "12.5", "true", "[12]", "{}", "null", "", "99999999999999999999")) {
      assertThat(value(depth, wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void anotherMeasureChangesTheRuleAlone() {
    KnowledgeBase measured =
        SHOP.by(new Workload("", Map.of("cart-shelf-depth", Struct.of(Map.of("depth", 3L)))));

    Rule rule = Shop.rule(measured, "cart-shelf-depth");
    assertThat(rule.params().get("depth")).isEqualTo(3L);
    assertThat(rule.parameter("depth").orElseThrow().usual()).isEqualTo(10L);
    assertThat(Shop.rule(measured, "cart-encrypted")).isSameAs(Shop.rule(SHOP, "cart-encrypted"));
  }

  private static Optional<Object> value(Parameter parameter, String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Object> value = WorkloadReader.value(parameter, text, diagnostics);
    assertThat(value.isEmpty()).as("a problem is told").isEqualTo(!diagnostics.isEmpty());
    return value;
  }

  private static KnowledgeBase extend(Diagnostics diagnostics, KnowledgeFile... files) {
    return KnowledgeLoader.extend(SHOP, List.of(files), _ -> new FakeApi(), true, diagnostics);
  }
}
