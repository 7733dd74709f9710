package dev.atoll.engine.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The proposed answers to all questions of a lens for one workload, with their evidence. */
public record Review(String lens, String workload, List<PillarReview> pillars) {

  public record PillarReview(Framework.Pillar pillar, List<QuestionReview> questions) {}

  /**
   * @param excluded who said that the question does not apply; empty where it does
   * @param risk of the proposed answers
   */
  public record QuestionReview(
      Framework.Question question,
      Optional<Statement> excluded,
      QuestionRisk risk,
      List<PracticeReview> practices) {

    /** Whether every practice has an answer. */
    public boolean complete() {
      return excluded.isPresent()
          || practices.stream().noneMatch(each -> each.answer() == Answer.UNKNOWN);
    }
  }

  /**
   * @param state what rules say
   * @param counts over the evaluations of all its rules
   * @param answer the proposal
   * @param basis what the proposal rests on
   * @param reason why it does not apply
   * @param statement what a person answered, also where rules contradict it
   * @param ask what is left for people to answer; empty where nothing is
   */
  public record PracticeReview(
      Practice practice,
      State state,
      Counts counts,
      Answer answer,
      Basis basis,
      Optional<Reason> reason,
      List<RuleEvidence> rules,
      Optional<Statement> statement,
      Optional<Ask> ask) {

    /** Whether a person claims what rules see to fail. */
    public boolean contradicted() {
      return state == State.NOT_MET
          && statement.filter(said -> said.answer() != Answer.NOT_SELECTED).isPresent();
    }

    /** Whether all its rules were judged on all that they are about. */
    public boolean seenWhole() {
      return rules.stream().allMatch(RuleEvidence::complete);
    }
  }

  /** What a proposal rests on. */
  public enum Basis {
    RULES,
    PERSON,
    /** Nothing: the answer is unknown. */
    NOTHING
  }

  /** The same review, of a lens that the Tool names otherwise. */
  public Review by(String alias) {
    return new Review(alias, workload, pillars);
  }

  public Stream<QuestionReview> questions() {
    return pillars.stream().flatMap(pillar -> pillar.questions().stream());
  }

  public Stream<PracticeReview> practices() {
    return questions().flatMap(question -> question.practices().stream());
  }

  /** Every question by the Tool's id. */
  public Map<String, QuestionReview> byQuestionId() {
    return questions()
        .collect(Collectors.toUnmodifiableMap(each -> each.question().id(), Function.identity()));
  }
}
