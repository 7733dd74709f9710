package dev.atoll.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.TestRules;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.compare.Outcomes.Scope;
import dev.atoll.engine.compare.Subject;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.work.Acceptance.Criterion;
import dev.atoll.engine.work.Acceptance.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AcceptanceTest {
  private static final Scope ALL =
      new Scope("aws", "", Set.of("1"), Set.of("eu-west-1"), Set.of("mfa", "backup"));
  private static final KnowledgeBase KNOWLEDGE = knowledge();

  private static KnowledgeBase knowledge() {
    var rules =
        new TreeMap<>(
            Map.of(
                "mfa", TestRules.rule("mfa", "SEC02-BP01"),
                "backup", TestRules.rule("backup", "REL09-BP01")));
    return new KnowledgeBase(Map.of(), new TreeMap<>(), rules, RandomEstate.framework(), "hash");
  }

  private static Outcome risk(String rule, String id, State state) {
    return new Outcome(
        rule,
        Severity.HIGH,
        state,
        new Subject(Optional.of("arn:" + id), "T", id, id, "1", "eu-west-1"),
        "");
  }

  private static Acceptance compare(List<Outcome> before, List<Outcome> after) {
    return Acceptance.of(
        new Outcomes(ALL, before), new Outcomes(ALL, after), RiskSelection.HIGH, KNOWLEDGE);
  }

  @Test
  void aCriterionHoldsOnlyWhenAllWasSeenAgain() {
    List<Outcome> before = List.of(risk("mfa", "a", State.OPEN), risk("mfa", "b", State.OPEN));

    assertThat(standing(compare(before, List.of()))).isEqualTo(Standing.HOLDS);
    assertThat(standing(compare(before, List.of(risk("mfa", "b", State.OPEN)))))
        .isEqualTo(Standing.OPEN);
    assertThat(standing(compare(before, List.of(risk("mfa", "b", State.NOT_EVALUATED)))))
        .isEqualTo(Standing.UNSEEN);
    assertThat(standing(compare(before, List.of(risk("mfa", "b", State.ACCEPTED)))))
        .isEqualTo(Standing.ACCEPTED);
    assertThat(compare(before, List.of()).passed()).isTrue();
    assertThat(compare(before, List.of(risk("mfa", "b", State.NOT_EVALUATED))).passed()).isFalse();
  }

  private static Standing standing(Acceptance acceptance) {
    assertThat(acceptance.criteria()).hasSize(1);
    return acceptance.criteria().getFirst().standing();
  }

  @Test
  void aLaterScanThatDidNotLookAcceptsNothing() {
    Scope elsewhere =
        new Scope("aws", "", Set.of("1"), Set.of("us-east-1"), Set.of("mfa", "backup"));
    Acceptance acceptance =
        Acceptance.of(
            new Outcomes(ALL, List.of(risk("mfa", "a", State.OPEN))),
            new Outcomes(elsewhere, List.of()),
            RiskSelection.HIGH,
            KNOWLEDGE);

    assertThat(standing(acceptance)).isEqualTo(Standing.UNSEEN);
  }

  @Test
  void everyRiskIsCountedOnce() {
    Acceptance acceptance =
        compare(
            List.of(
                risk("mfa", "a", State.OPEN),
                risk("mfa", "b", State.OPEN),
                risk("backup", "c", State.OPEN),
                risk("backup", "d", State.ACCEPTED)),
            List.of(risk("mfa", "b", State.OPEN), risk("backup", "new", State.OPEN)));

    assertThat(acceptance.criteria()).extracting(Criterion::total).containsExactly(2L, 1L);
    assertThat(acceptance.criteria())
        .extracting(Criterion::standing)
        .containsExactly(Standing.OPEN, Standing.HOLDS);
    assertThat(acceptance.appeared())
        .extracting(pair -> pair.after().subject().id())
        .containsExactly("new");
  }

  @Test
  void rulesThatNobodyKnowsAreNotPassedOver() {
    Acceptance acceptance =
        compare(List.of(risk("mfa", "a", State.OPEN), risk("own", "a", State.OPEN)), List.of());

    assertThat(acceptance.unknown()).containsExactly("own");
    assertThat(acceptance.passed()).isFalse();
  }
}
