package dev.atoll.store.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.compare.Measures;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.review.plan.Baseline;
import dev.atoll.engine.review.plan.Since;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a review stood.
 *
 * @param tool whether it is one of the Tool's: then no rule said anything
 * @param risks of questions, by code
 * @param answers proposed to practices, by code
 * @param states what rules said of practices, by code
 * @param failures what failed, by the rule's id; empty where the milestone did not keep it
 */
public record Milestone(
    long id,
    String name,
    String by,
    Instant at,
    boolean tool,
    Map<String, QuestionRisk> risks,
    Map<String, Answer> answers,
    Map<String, State> states,
    Map<String, Failure> failures) {

  /**
   * What a rule found.
   *
   * @param accounts in which it failed
   * @param measure by which parameters it judged, as {@link Measures#text(Object)} spells them
   */
  public record Failure(Set<String> accounts, String measure) {
    public Failure {
      accounts = Set.copyOf(accounts);
    }

    static Failure of(RuleEvidence evidence) {
      return new Failure(
          evidence.fails().stream()
              .map(each -> each.resource().account())
              .collect(Collectors.toSet()),
          Measures.text(evidence.rule().params()));
    }

    /** Whether all that failed is looked at still, and by the same measure. */
    boolean seenBy(Set<String> known, Rule rule) {
      return known.containsAll(accounts) && measure.equals(Measures.text(rule.params()));
    }
  }

  /** How many questions were at a risk. */
  public long at(QuestionRisk risk) {
    return risks.values().stream().filter(each -> each == risk).count();
  }

  /** As what a plan to improve begins with. */
  public Baseline baseline() {
    return new Baseline(
        at.toString(),
        codes(QuestionRisk.HIGH),
        codes(QuestionRisk.MEDIUM),
        tool ? codes(answers, Answer.NOT_SELECTED) : codes(states, State.NOT_MET));
  }

  /**
   * As what improvement is measured from. A rule that nobody asks any more is left to the plan.
   *
   * @param accounts that the estate has now
   * @param rules by id, with the parameters that they judge by now
   */
  Since since(Set<String> accounts, Map<String, Rule> rules) {
    return new Since(
        baseline(),
        failures.entrySet().stream()
            .filter(each ->
                Optional.ofNullable(rules.get(each.getKey()))
                    .filter(rule -> !each.getValue().seenBy(accounts, rule))
                    .isPresent())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static <E extends Enum<E>> Set<String> codes(Map<String, E> all, E wanted) {
    return all.entrySet().stream()
        .filter(each -> each.getValue().equals(wanted))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<String> codes(QuestionRisk risk) {
    return risks.entrySet().stream()
        .filter(each -> each.getValue() == risk)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
