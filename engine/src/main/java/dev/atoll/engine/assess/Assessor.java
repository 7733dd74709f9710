package dev.atoll.engine.assess;

import dev.atoll.engine.assess.Assessment.PillarState;
import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionState;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns verdicts into the state of every practice and question of a lens. A rule without counts was
 * not judged, so nothing is concluded from it. See docs/assessment.md for the reasoning.
 */
public final class Assessor {
  private final Map<String, Counts> counts;

  private Assessor(Verdicts verdicts) {
    counts =
        verdicts.counts().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
  }

  /** The assessment of a workload: every practice of the framework, in the framework's order. */
  public static Assessment assess(Framework framework, Verdicts verdicts, String workload) {
    Assessor assessor = new Assessor(verdicts);
    return new Assessment(
        framework.lens(), workload, framework.pillars().stream().map(assessor::pillar).toList());
  }

  private PillarState pillar(Framework.Pillar pillar) {
    return new PillarState(pillar, pillar.questions().stream().map(this::question).toList());
  }

  private QuestionState question(Framework.Question question) {
    List<PracticeState> practices = question.practices().stream().map(this::practice).toList();
    List<Optional<Boolean>> established =
        practices.stream().map(each -> established(each.state())).toList();
    return new QuestionState(question, QuestionRisks.of(question, established), practices);
  }

  private PracticeState practice(Practice practice) {
    Counts sum =
        practice.rules().stream()
            .map(rule -> counts.getOrDefault(rule, Counts.NONE))
            .reduce(Counts.NONE, Counts::plus);
    boolean complete = sum.notEvaluated() == 0 && counts.keySet().containsAll(practice.rules());
    return new PracticeState(practice, state(practice.evidenced(), sum, complete), sum);
  }

  /**
   * @param complete all rules of the practice were judged, and on everything they are about
   */
  static State state(Practice.Evidenced evidenced, Counts counts, boolean complete) {
    if (counts.fail() > 0) {
      return State.NOT_MET;
    }
    return switch (evidenced) {
      case AUTOMATED -> {
        if (!complete) {
          yield State.UNKNOWN;
        }
        yield counts.pass() > 0 ? State.MET : State.NOT_APPLICABLE;
      }
      // without a resource to judge, the part that rules leave open is all there is
      case PARTIAL -> complete && counts.pass() > 0 ? State.PARTLY_MET : State.UNKNOWN;
      case ATTESTED -> State.ATTESTED;
      case NOT_OBSERVABLE -> State.UNKNOWN;
    };
  }

  /** Whether a practice counts as established; empty where nobody knows. */
  static Optional<Boolean> established(State state) {
    return switch (state) {
      case MET, NOT_APPLICABLE -> Optional.of(true);
      case NOT_MET -> Optional.of(false);
      case PARTLY_MET, UNKNOWN, ATTESTED -> Optional.empty();
    };
  }
}
