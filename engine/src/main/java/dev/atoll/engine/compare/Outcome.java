package dev.atoll.engine.compare;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Severity;

/**
 * One rule on one resource as a result tells it, without what only the rule knows.
 *
 * @param message what is wrong; empty where it is not known
 */
public record Outcome(
    String rule, Severity severity, State state, Subject subject, String message) {

  /** How it stands. What passes is in no list: it is what is left. */
  public enum State {
    OPEN,
    ACCEPTED,
    NOT_EVALUATED;

    boolean isRisk() {
      return this != NOT_EVALUATED;
    }
  }

  static Outcome of(Evaluation evaluation, State state) {
    return new Outcome(
        evaluation.rule().id(),
        evaluation.rule().severity(),
        state,
        Subject.of(evaluation.resource()),
        evaluation.message());
  }

  public Outcome withoutMessage() {
    return new Outcome(rule, severity, state, subject, "");
  }

  /** The same for the same rule and resource in any result. */
  public String key() {
    return key(rule, subject.key());
  }

  /** The key of a rule and a resource's key. */
  public static String key(String rule, String resource) {
    return rule + " " + resource;
  }
}
