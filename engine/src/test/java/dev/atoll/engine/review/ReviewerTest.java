package dev.atoll.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.model.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ReviewerTest {
  private static Optional<Statement> said(Answer answer) {
    return Optional.of(
        new Statement(
            "SEC08-BP01",
            answer,
            Optional.empty(),
            "",
            List.of(),
            "Ana",
            LocalDate.of(2026, 11, 20),
            new Origin("a.yaml", 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "MET, SELECTED",
    "PARTLY_MET, UNKNOWN",
    "NOT_MET, NOT_SELECTED",
    "NOT_APPLICABLE, NOT_APPLICABLE",
    "UNKNOWN, UNKNOWN",
    "ATTESTED, UNKNOWN"
  })
  void rulesAlone(State state, Answer answer) {
    assertThat(Reviewer.answer(state, Optional.empty())).isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(value = Answer.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void aFailureOutweighsAnyWord(Answer word) {
    assertThat(Reviewer.answer(State.NOT_MET, said(word))).isEqualTo(Answer.NOT_SELECTED);
  }

  @ParameterizedTest
  @EnumSource(value = State.class, names = "NOT_MET", mode = EnumSource.Mode.EXCLUDE)
  void elseAPersonsWordCounts(State state) {
    assertThat(Reviewer.answer(state, said(Answer.SELECTED))).isEqualTo(Answer.SELECTED);
    assertThat(Reviewer.answer(state, said(Answer.NOT_SELECTED))).isEqualTo(Answer.NOT_SELECTED);
  }

  private static Practice practice(Evidenced evidenced, String reason) {
    return new Practice(
        "SEC08-BP01", Optional.empty(), "Title", Severity.HIGH, evidenced, reason, List.of());
  }

  @Test
  void whatToAskIsPartedFromWhatToHaveShown() {
    assertThat(
            Ask.of(
                practice(
                    Evidenced.ATTESTED, "Who decides? Ask for the minutes. And for the list.")))
        .contains(new Ask("Who decides?", "Ask for the minutes. And for the list."));
    assertThat(Ask.of(practice(Evidenced.NOT_OBSERVABLE, "Culture is no artefact; ask around.")))
        .contains(new Ask("Culture is no artefact; ask around.", ""));
    assertThat(Ask.of(practice(Evidenced.AUTOMATED, ""))).isEmpty();
  }
}
