package dev.atoll.store.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.plan.Baseline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a review stood.
 *
 * @param tool whether it is one of the Tool's: then no rule said anything
 * @param risks of questions, by code
 * @param answers proposed to practices, by code
 * @param states what rules said of practices, by code
 */
public record Milestone(
    long id,
    String name,
    String by,
    Instant at,
    boolean tool,
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
        tool ? codes(answers, Answer.NOT_SELECTED) : codes(states, State.NOT_MET));
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
