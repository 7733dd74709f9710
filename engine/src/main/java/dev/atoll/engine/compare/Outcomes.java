package dev.atoll.engine.compare;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a result says, and about what it can say anything.
 *
 * @param scope what was looked at
 * @param measures by which its rules judged
 * @param outcomes its risks, accepted ones too, and what could not be evaluated
 */
public record Outcomes(Scope scope, Measures measures, List<Outcome> outcomes) {

  /** Of rules without parameters. */
  public Outcomes(Scope scope, List<Outcome> outcomes) {
    this(scope, Measures.NONE, outcomes);
  }

  /**
   * What a result looked at. Outside of it nothing is known.
   *
   * @param source {@code aws}, {@code snapshot}, {@code terraform} or {@code cloudformation}
   * @param time when it was read, as the result spells it; may be empty
   * @param rules ids of the rules that judged
   */
  public record Scope(
      String source, String time, Set<String> accounts, Set<String> regions, Set<String> rules) {

    /** Of a baseline: it is only ever the earlier side. */
    public static final Scope NONE = new Scope("", "", Set.of(), Set.of(), Set.of());

    /** The account or region of a resource whose template does not tell it. */
    private static final String UNKNOWN = "unknown";

    boolean covers(Outcome outcome) {
      return rules.contains(outcome.rule())
          && isWithin(outcome.subject().account(), accounts)
          && (outcome.subject().region().equals(Resource.GLOBAL)
              || isWithin(outcome.subject().region(), regions));
    }

    /** A template often tells neither account nor region: then they part nothing. */
    private static boolean isWithin(String place, Set<String> places) {
      return place.equals(UNKNOWN)
          || places.contains(UNKNOWN)
          || places.isEmpty()
          || places.contains(place);
    }
  }

  public static Outcomes of(ScanResult result) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Evaluation evaluation : result.verdicts().evaluations()) {
      if (evaluation.status() == Status.FAIL) {
        outcomes.add(Outcome.of(evaluation, State.OPEN));
      } else if (evaluation.status() == Status.NOT_EVALUATED) {
        outcomes.add(Outcome.of(evaluation, State.NOT_EVALUATED));
      }
    }
    for (Accepted accepted : result.gate().accepted()) {
      outcomes.add(Outcome.of(accepted.evaluation(), State.ACCEPTED));
    }
    return new Outcomes(
        new Scope(
            result.info().source(),
            result.info().startedAt().toString(),
            Set.copyOf(result.info().accounts()),
            Set.copyOf(result.info().regions()),
            result.verdicts().counts().keySet().stream()
                .map(Rule::id)
                .collect(Collectors.toUnmodifiableSet())),
        new Measures(
            result.verdicts().counts().keySet().stream()
                .filter(rule -> rule.params().size() > 0)
                .collect(Collectors.toMap(Rule::id, rule -> Measures.text(rule.params())))),
        List.copyOf(outcomes));
  }
}
