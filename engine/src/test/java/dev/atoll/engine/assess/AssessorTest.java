package dev.atoll.engine.assess;

import static dev.atoll.engine.assess.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {
  private static final Rule FIRST = rule("first", "SEC08-BP01");
  private static final Rule SECOND = rule("second", "SEC08-BP01");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # evidenced,    pass, fail, n/a, not evaluated, state
          AUTOMATED,      3,    0,    0,   0,             MET
          AUTOMATED,      3,    0,    9,   0,             MET
          AUTOMATED,      467,  1,    0,   0,             NOT_MET
          AUTOMATED,      3,    0,    0,   1,             UNKNOWN
          AUTOMATED,      0,    0,    0,   1,             UNKNOWN
          AUTOMATED,      3,    1,    0,   9,             NOT_MET
          AUTOMATED,      0,    0,    4,   0,             NOT_APPLICABLE
          AUTOMATED,      0,    0,    4,   1,             UNKNOWN
          AUTOMATED,      0,    0,    0,   0,             NOT_APPLICABLE
          PARTIAL,        3,    0,    0,   0,             PARTLY_MET
          PARTIAL,        3,    0,    9,   0,             PARTLY_MET
          PARTIAL,        3,    1,    0,   0,             NOT_MET
          PARTIAL,        3,    0,    0,   1,             UNKNOWN
          PARTIAL,        0,    1,    0,   1,             NOT_MET
          PARTIAL,        0,    0,    4,   0,             UNKNOWN
          PARTIAL,        0,    0,    0,   0,             UNKNOWN
          ATTESTED,       0,    0,    0,   0,             ATTESTED
          NOT_OBSERVABLE, 0,    0,    0,   0,             UNKNOWN
          """)
  void countsDecideTheState(
      Evidenced evidenced,
      long pass,
      long fail,
      long notApplicable,
      long notEvaluated,
      State state) {
    List<String> rules = byRules(evidenced) ? List.of("first", "second") : List.of();
    Counts counts = new Counts(pass, fail, notApplicable, notEvaluated);

    PracticeState practice =
        assess(
            practice(evidenced, Severity.HIGH, rules), Map.of(FIRST, counts, SECOND, Counts.NONE));

    assertThat(practice.state()).isEqualTo(state);
    assertThat(practice.counts()).isEqualTo(byRules(evidenced) ? counts : Counts.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "AUTOMATED, 5, 0, UNKNOWN",
    "PARTIAL, 5, 0, UNKNOWN",
    "AUTOMATED, 0, 0, UNKNOWN",
    "AUTOMATED, 5, 1, NOT_MET",
  })
  void aRuleThatWasNotJudgedLeavesThePracticeOpenUnlessAnotherFails(
      Evidenced evidenced, long pass, long fail, State state) {
    Practice practice = practice(evidenced, Severity.HIGH, List.of("first", "second"));

    assertThat(assess(practice, Map.of(FIRST, new Counts(pass, fail, 0, 0))).state())
        .isEqualTo(state);
  }

  @Test
  void countsOfAllRulesAreSummed() {
    Practice practice = practice(Evidenced.PARTIAL, Severity.LOW, List.of("first", "second"));

    PracticeState state =
        assess(practice, Map.of(FIRST, new Counts(1, 0, 3, 0), SECOND, new Counts(10, 20, 30, 40)));

    assertThat(state.counts()).isEqualTo(new Counts(11, 20, 33, 40));
    assertThat(state.state()).isEqualTo(State.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HIGH NOT_MET                                     | HIGH
          MEDIUM NOT_MET, HIGH NOT_MET                     | HIGH
          MEDIUM NOT_MET, HIGH MET                         | MEDIUM
          MEDIUM NOT_MET, HIGH UNKNOWN                     | MEDIUM
          HIGH MET, LOW NOT_APPLICABLE                     | NONE
          HIGH MET, LOW NOT_MET                            | NONE
          LOW NOT_MET                                      | NONE
          LOW NOT_MET, HIGH ATTESTED                       | UNANSWERED
          HIGH MET, LOW ATTESTED                           | UNANSWERED
          HIGH MET, MEDIUM PARTLY_MET                      | UNANSWERED
          HIGH MET, LOW UNKNOWN                            | UNANSWERED
          """)
  void theWorstPracticeThatIsNotMetDecidesTheRisk(String practices, QuestionRisk risk) {
    List<String[]> all = Arrays.stream(practices.split(", ")).map(text -> text.split(" ")).toList();
    Framework.Question question =
        new Framework.Question(
            "SEC08",
            "id",
            "Why?",
            Optional.empty(),
            all.stream()
                .map(words -> practice(Evidenced.PARTIAL, Severity.valueOf(words[0]), List.of()))
                .toList());
    List<Optional<Boolean>> established =
        all.stream().map(words -> Assessor.established(State.valueOf(words[1]))).toList();

    assertThat(QuestionRisks.of(question, established)).isEqualTo(risk);
  }

  @Test
  void everyPracticeOfTheLensIsAssessedInItsOrder() {
    Practice practice = practice(Evidenced.ATTESTED, Severity.HIGH, List.of());
    Framework framework = framework(practice);

    Assessment assessment = Assessor.assess(framework, new Verdicts(List.of(), Map.of()), "shop");

    assertThat(assessment.lens()).isEqualTo("wellarchitected");
    assertThat(assessment.workload()).isEqualTo("shop");
    assertThat(assessment.pillars())
        .singleElement()
        .satisfies(pillar -> {
          assertThat(pillar.pillar()).isEqualTo(framework.pillars().getFirst());
          assertThat(pillar.questions().getFirst().risk()).isEqualTo(QuestionRisk.UNANSWERED);
        });
  }

  private static boolean byRules(Evidenced evidenced) {
    return Stream.of(Evidenced.AUTOMATED, Evidenced.PARTIAL).anyMatch(evidenced::equals);
  }

  private static PracticeState assess(Practice practice, Map<Rule, Counts> counts) {
    return Assessor.assess(framework(practice), new Verdicts(List.of(), counts), "shop")
        .pillars()
        .getFirst()
        .questions()
        .getFirst()
        .practices()
        .getFirst();
  }

  private static Practice practice(Evidenced evidenced, Severity risk, List<String> rules) {
    return new Practice(
        "SEC08-BP01", Optional.empty(), "Practice", risk, evidenced, "reason", rules);
  }

  private static Framework framework(Practice practice) {
    Framework.Question question =
        new Framework.Question("SEC08", "id", "Why?", Optional.empty(), List.of(practice));
    return new Framework(
        "wellarchitected",
        List.of(new Framework.Pillar("security", "Security", List.of(question))));
  }
}
