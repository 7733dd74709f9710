package dev.atoll.store.adherence;

import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.model.Severity;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Evaluations, weighted by severity.
 *
 * @param passed those that passed
 * @param judged those that passed or failed
 */
public record Weights(long passed, long judged) {
  public static final Weights NONE = new Weights(0, 0);

  /** Those of rules by number. */
  public static Weights of(Map<Integer, Counts> counts, Function<Integer, Severity> severities) {
    return counts.entrySet().stream()
        .map(each -> of(each.getValue(), severities.apply(each.getKey())))
        .reduce(NONE, Weights::plus);
  }

  public static Weights of(Counts counts, Severity severity) {
    long weight =
        switch (severity) {
          case HIGH -> 3;
          case MEDIUM -> 2;
          case LOW -> 1;
        };
    return new Weights(weight * counts.pass(), weight * (counts.pass() + counts.fail()));
  }

  public Weights plus(Weights other) {
    return new Weights(passed + other.passed, judged + other.judged);
  }

  /** 0 to 1; empty where nothing was judged. */
  public OptionalDouble adherence() {
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) passed / judged);
  }
}
