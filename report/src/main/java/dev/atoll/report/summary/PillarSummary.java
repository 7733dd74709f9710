package dev.atoll.report.summary;

import dev.atoll.engine.assess.Assessment.PillarState;
import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;

/**
 * One pillar at a glance.
 *
 * @param risks the failing evaluations that speak against its practices, each once
 */
public record PillarSummary(PillarState state, RiskCounts risks) {

  public String id() {
    return state.pillar().id();
  }

  public String name() {
    return state.pillar().name();
  }

  public long questions() {
    return state.questions().size();
  }

  public long questions(QuestionRisk risk) {
    return state.questions().stream().filter(question -> question.risk() == risk).count();
  }

  public long practices() {
    return state.questions().stream().mapToLong(question -> question.practices().size()).sum();
  }

  public long practices(State wanted) {
    return state.questions().stream()
        .flatMap(question -> question.practices().stream())
        .map(PracticeState::state)
        .filter(wanted::equals)
        .count();
  }
}
