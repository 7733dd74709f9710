package dev.atoll.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessment;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.load.Shop;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatingTest {
  private static final KnowledgeBase SHOP = Shop.load();
  private static final Rule RULE = Shop.rule(SHOP, "cart-encrypted");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

  @Test
  void acceptedRisksAreCountedApart() {
    ScanResult result =
        Gating.apply(
            result("a", "b"), List.of(exception("a", "2026-06-15")), TODAY, Optional.empty());

    assertThat(result.verdicts().evaluations())
        .extracting(each -> each.resource().id())
        .containsExactly("b");
    assertThat(result.gate().accepted())
        .extracting(each -> each.evaluation().resource().id())
        .containsExactly("a");
    assertThat(result.verdicts().counts()).isEqualTo(Map.of(RULE, new Counts(3, 1, 0, 0)));
  }

  @Test
  void anExpiredExceptionAcceptsNothing() {
    ScanResult result =
        Gating.apply(result("a"), List.of(exception("a", "2026-06-14")), TODAY, Optional.empty());

    assertThat(result.gate().accepted()).isEmpty();
    assertThat(result.verdicts().evaluations()).hasSize(1);
  }

  @Test
  void whatWasNotEvaluatedCannotBeAccepted() {
    ScanResult unseen = result(Status.NOT_EVALUATED, "a");

    assertThat(
            Gating.apply(unseen, List.of(exception("*", "2030-01-01")), TODAY, Optional.empty())
                .gate()
                .accepted())
        .isEmpty();
  }

  @Test
  void onlyWhatTheBaselineDoesNotHaveIsNew() {
    Outcomes before = Outcomes.of(result("a", "gone"));
    ScanResult result = Gating.apply(result("a", "b"), List.of(), TODAY, Optional.of(before));

    assertThat(result.verdicts().evaluations())
        .filteredOn(result.gate()::isNew)
        .extracting(each -> each.resource().id())
        .containsExactly("b");
    assertThat(result.verdicts().evaluations())
        .filteredOn(result.gate()::isKnown)
        .extracting(each -> each.resource().id())
        .containsExactly("a");
    assertThat(result.gate().baseline().orElseThrow().went())
        .extracting(Outcome::key)
        .containsExactly("cart-encrypted 1/eu-west-1/AWS::Shop::Cart/gone");
  }

  @Test
  void acceptingAKnownRiskIsNotMendingIt() {
    Outcomes before = Outcomes.of(result("a"));
    ScanResult result =
        Gating.apply(
            result("a"), List.of(exception("a", "2030-01-01")), TODAY, Optional.of(before));

    assertThat(result.gate().baseline().orElseThrow().went()).isEmpty();
  }

  private static RiskException exception(String resource, String expires) {
    return new RiskException(
        RULE.id(),
        new Glob(resource),
        "reason",
        "owner",
        LocalDate.parse(expires),
        new Origin(".atoll.yaml", 1, 1));
  }

  private static ScanResult result(String... failing) {
    return result(Status.FAIL, failing);
  }

  private static ScanResult result(Status status, String... ids) {
    List<Evaluation> evaluations = List.of(ids).stream().map(id -> evaluation(id, status)).toList();
    long fails = status == Status.FAIL ? ids.length : 0;
    return new ScanResult(
        new ScanInfo(
            "scan",
            Instant.EPOCH,
            Instant.EPOCH,
            "aws",
            List.of("1"),
            List.of("eu-west-1"),
            "1",
            "k"),
        10,
        1,
        List.of(),
        new Verdicts(evaluations, Map.of(RULE, new Counts(3, fails, 0, 0))),
        new Assessment("wellarchitected", "w", List.of()),
        SHOP);
  }

  private static Evaluation evaluation(String id, Status status) {
    Resource resource =
        new Resource(
            "AWS::Shop::Cart",
            "1",
            "eu-west-1",
            id,
            id,
            Optional.empty(),
            Map.of(),
            Struct.empty());
    return new Evaluation(
        RULE, resource, status, Explanation.of(id + " is open", Map.of()), List.of());
  }
}
