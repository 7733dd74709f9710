package dev.atoll.engine.assess;

import dev.atoll.engine.assess.Assessment.PillarState;
import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.QuestionState;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.model.Severity;
import java.util.List;
import java.util.Map;
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
    return new QuestionState(question, risk(practices), practices);
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

  /** The risk of a question, as the AWS Well-Architected Tool derives it from the choices made. */
  static QuestionRisk risk(List<PracticeState> practices) {
    if (broken(practices, Severity.HIGH)) {
      return QuestionRisk.HIGH;
    }
    if (broken(practices, Severity.MEDIUM)) {
      return QuestionRisk.MEDIUM;
    }
    return practices.stream().allMatch(Assessor::settled)
        ? QuestionRisk.NONE
        : QuestionRisk.UNANSWERED;
  }

  private static boolean broken(List<PracticeState> practices, Severity risk) {
    return practices.stream()
        .anyMatch(
            practice -> practice.state() == State.NOT_MET && practice.practice().risk() == risk);
  }

  private static boolean settled(PracticeState practice) {
    return switch (practice.state()) {
      case MET, NOT_APPLICABLE -> true;
      // the Tool raises no risk over a practice of low risk
      case NOT_MET -> practice.practice().risk() == Severity.LOW;
      case PARTLY_MET, UNKNOWN, ATTESTED -> false;
    };
  }
}
