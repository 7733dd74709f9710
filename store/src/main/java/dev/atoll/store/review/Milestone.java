package dev.atoll.store.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.plan.Baseline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a review stood.
 *
 * @param risks of questions, by code
 * @param answers proposed to practices, by code
 * @param states what rules said of practices, by code
 */
public record Milestone(
    long id,
    String name,
    String by,
    Instant at,
    Map<String, QuestionRisk> risks,
    Map<String, Answer> answers,
    Map<String, State> states) {

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
        states.entrySet().stream()
            .filter(each -> each.getValue() == State.NOT_MET)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private List<String> codes(QuestionRisk risk) {
    return risks.entrySet().stream()
        .filter(each -> each.getValue() == risk)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
