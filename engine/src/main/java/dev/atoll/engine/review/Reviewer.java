package dev.atoll.engine.review;

import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.QuestionState;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.assess.QuestionRisks;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.review.Review.Basis;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Proposes answers. A practice is selected only where rules show it fully, with nothing unseen, or
 * where a person says so and no rule fails; what holds in part is never enough.
 */
public final class Reviewer {
  private final Statements statements;
  private final Map<String, RuleEvidence> evidence;

  private Reviewer(ScanResult result, Statements statements) {
    this.statements = statements;
    Map<String, Map<Status, List<Evaluation>>> byRule =
        result.verdicts().evaluations().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.rule().id(), Collectors.groupingBy(Evaluation::status)));
    Map<String, Counts> counts = new HashMap<>();
    result.verdicts().counts().forEach((rule, count) -> counts.put(rule.id(), count));
    this.evidence =
        result.knowledge().rules().values().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Rule::id,
                    rule ->
                        evidence(
                            rule,
                            Optional.ofNullable(counts.get(rule.id())),
                            byRule.getOrDefault(rule.id(), new EnumMap<>(Status.class)))));
  }

  /**
   * The review of a result.
   *
   * @param result not changed by a gate: accepting a risk does not establish a practice
   */
  public static Review review(ScanResult result, Statements statements) {
    Reviewer reviewer = new Reviewer(result, statements);
    return new Review(
        result.assessment().lens(),
        result.assessment().workload(),
        result.assessment().pillars().stream()
            .map(pillar ->
                new PillarReview(
                    pillar.pillar(), pillar.questions().stream().map(reviewer::question).toList()))
            .toList());
  }

  private static RuleEvidence evidence(
      Rule rule, Optional<Counts> counts, Map<Status, List<Evaluation>> found) {
    List<Gap> gaps =
        found.getOrDefault(Status.NOT_EVALUATED, List.of()).stream()
            .flatMap(each -> each.gaps().stream())
            .distinct()
            .toList();
    return new RuleEvidence(
        rule,
        counts.isPresent(),
        counts.orElse(Counts.NONE),
        found.getOrDefault(Status.FAIL, List.of()),
        found.getOrDefault(Status.PASS, List.of()),
        gaps);
  }

  private QuestionReview question(QuestionState state) {
    List<PracticeReview> practices = state.practices().stream().map(this::practice).toList();
    boolean fails = practices.stream().anyMatch(each -> each.state() == State.NOT_MET);
    Optional<Statement> excluded = statements.of(state.question().code()).filter(_ -> !fails);
    QuestionRisk risk =
        excluded.isPresent()
            ? QuestionRisk.NONE
            : QuestionRisks.of(
                state.question(),
                practices.stream().map(each -> each.answer().established()).toList());
    return new QuestionReview(state.question(), excluded, risk, practices);
  }

  private PracticeReview practice(PracticeState state) {
    Optional<Statement> said = statements.of(state.practice().code());
    Answer answer = answer(state.state(), said);
    Basis basis = basis(state.state(), said);
    Optional<Reason> reason =
        answer != Answer.NOT_APPLICABLE
            ? Optional.empty()
            : basis == Basis.PERSON
                ? said.flatMap(Statement::reason)
                : Optional.of(Reason.OUT_OF_SCOPE);
    return new PracticeReview(
        state.practice(),
        state.state(),
        state.counts(),
        answer,
        basis,
        reason,
        state.practice().rules().stream()
            .flatMap(rule -> Optional.ofNullable(evidence.get(rule)).stream())
            .toList(),
        said,
        answer == Answer.UNKNOWN ? Ask.of(state.practice()) : Optional.empty());
  }

  /** What is proposed: a failure outweighs any word, else a person's word what rules see. */
  static Answer answer(State state, Optional<Statement> said) {
    if (state == State.NOT_MET) {
      return Answer.NOT_SELECTED;
    }
    return said.map(Statement::answer).orElseGet(() -> byRules(state));
  }

  private static Answer byRules(State state) {
    return switch (state) {
      case MET -> Answer.SELECTED;
      case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
      case NOT_MET -> Answer.NOT_SELECTED;
      case PARTLY_MET, UNKNOWN, ATTESTED -> Answer.UNKNOWN;
    };
  }

  private static Basis basis(State state, Optional<Statement> said) {
    if (state != State.NOT_MET && said.isPresent()) {
      return Basis.PERSON;
    }
    return byRules(state) == Answer.UNKNOWN ? Basis.NOTHING : Basis.RULES;
  }
}
