package dev.atoll.engine.review.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.assess.TestRules;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.compare.Outcomes.Scope;
import dev.atoll.engine.compare.Subject;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SinceTest {
  private static final Baseline BASELINE = new Baseline("", List.of(), List.of(), Set.of());
  private static final KnowledgeBase KNOWLEDGE =
      new KnowledgeBase(
          Map.of(),
          new TreeMap<>(),
          new TreeMap<>(Map.of("mfa", TestRules.rule("mfa"), "backup", TestRules.rule("backup"))),
          new Framework("lens", List.of()),
          "hash");

  private static Outcome risk(String rule, String region, State state) {
    return new Outcome(
        rule,
        Severity.HIGH,
        state,
        new Subject(Optional.empty(), "T", "id", "id", "1", region),
        "");
  }

  private static Since since(Outcome... before) {
    Scope later = new Scope("aws", "", Set.of("1"), Set.of("us-east-1"), Set.of("mfa", "backup"));
    return Since.of(
        new Earlier(BASELINE, new Outcomes(Scope.NONE, List.of(before)), ""),
        new Outcomes(later, List.of()),
        KNOWLEDGE);
  }

  @Test
  void aRiskElsewhereWasNotSeenAgainAcceptedOrNot() {
    assertThat(since(risk("mfa", "sa-east-1", State.OPEN)).unseen()).containsExactly("mfa");
    assertThat(since(risk("mfa", "sa-east-1", State.ACCEPTED)).unseen()).containsExactly("mfa");
    assertThat(since(risk("backup", "us-east-1", State.OPEN)).unseen()).isEmpty();
  }

  @Test
  void aRiskOfARuleThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> since(risk("own-rule", "us-east-1", State.OPEN)))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("own-rule");
  }
}
