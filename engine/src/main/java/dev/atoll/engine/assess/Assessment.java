package dev.atoll.engine.assess;

import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import java.util.List;

/** The state of every practice and question of a lens for one workload. */
public record Assessment(String lens, String workload, List<PillarState> pillars) {

  public record PillarState(Framework.Pillar pillar, List<QuestionState> questions) {}

  public record QuestionState(
      Framework.Question question, QuestionRisk risk, List<PracticeState> practices) {}

  /**
   * @param counts over the evaluations of all rules of the practice
   */
  public record PracticeState(Practice practice, State state, Counts counts) {}

  /** The state of a practice. */
  public enum State {
    /** Rules show the practice fully, all ran, all hold. */
    MET,
    /** Rules show a part of it, and that part holds. */
    PARTLY_MET,
    NOT_MET,
    /** Nothing in the workload that it is about. */
    NOT_APPLICABLE,
    /** Something that it depends on was not seen, or nothing shows it. */
    UNKNOWN,
    /** People must answer. */
    ATTESTED
  }

  /** The risk of a question, as the AWS Well-Architected Tool counts it. */
  public enum QuestionRisk {
    HIGH,
    MEDIUM,
    NONE,
    UNANSWERED
  }
}
