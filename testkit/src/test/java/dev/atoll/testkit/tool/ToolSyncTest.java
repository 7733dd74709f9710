package dev.atoll.testkit.tool;

import static dev.atoll.testkit.tool.Desk.choice;
import static dev.atoll.testkit.tool.Desk.question;
import static dev.atoll.testkit.tool.Desk.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.plan.ToolFigures;
import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.engine.review.sync.SyncReport.Outcome;
import dev.atoll.engine.review.sync.SyncReport.QuestionSync;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sync writes, what it leaves alone, and what it survives. */
final class ToolSyncTest {
  private static final String REST = question("SEC08");
  private static final Review MIXED =
      review(
          Map.of(
              "SEC08-BP01", Answer.SELECTED,
              "SEC08-BP02", Answer.NOT_SELECTED,
              "SEC08-BP03", Answer.NOT_APPLICABLE,
              "REL09-BP01", Answer.SELECTED),
          Map.of("SEC08-BP01", "Keys are managed"));

  @TempDir private Path folder = Path.of("");
  private Desk desk = new Desk(folder);

  @BeforeEach
  void open() {
    desk.close();
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static List<QuestionSync> with(SyncReport report, Outcome outcome) {
    return report.questions().stream().filter(each -> each.outcome() == outcome).toList();
  }

  private static QuestionSync of(SyncReport report, String code) {
    return report.questions().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<String> selected(String code) {
    return desk.simulated.selected(desk.workload, question(code));
  }

  @Test
  void aDifferenceWritesNothing() {
    String before = desk.simulated.fingerprint(desk.workload);
    SyncReport report = desk.difference(MIXED);

    assertThat(with(report, Outcome.PLANNED))
        .extracting(QuestionSync::code)
        .containsExactly("SEC08", "REL09");
    assertThat(desk.simulated.fingerprint(desk.workload)).isEqualTo(before);
    assertThat(desk.writes()).isZero();
    assertThat(desk.ledger.load()).isEmpty();
  }

  @Test
  void whatIsKnownIsWrittenAndWhatIsNotIsLeft() {
    SyncReport report = desk.apply(MIXED);

    assertThat(report.stopped()).isEmpty();
    assertThat(with(report, Outcome.WRITTEN)).hasSize(2);
    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP01"));
    assertThat(selected("REL09")).containsExactly(choice("REL09-BP01"));
    assertThat(desk.simulated.choiceNotes(desk.workload, REST, choice("SEC08-BP01")))
        .isEqualTo("Ana Souza, 2026-11-20: Keys are managed");
    assertThat(desk.simulated.notes(desk.workload, REST))
        .startsWith("Atoll, from evidence:")
        .contains("SEC08-BP02 not selected");
    // a practice without an id in the Tool is told, not guessed
    assertThat(report.unmatched().practices()).containsExactly("SUS06-BP01");
  }

  @Test
  void allPagesAreRead() {
    SyncReport report = desk.difference(MIXED);

    assertThat(report.questions()).hasSize(57);
    assertThat(desk.simulated.calls()).containsEntry("ListAnswers", 2);
  }

  @Test
  void theSecondSyncWritesNothing() {
    desk.apply(MIXED);
    int writes = desk.writes();
    SyncReport again = desk.apply(MIXED);

    assertThat(with(again, Outcome.SAME)).hasSize(57);
    assertThat(desk.writes()).isEqualTo(writes);
  }

  @Test
  void theSecondSyncWritesNothingEvenWhereTheToolDropsNotes() {
    desk.simulated.keepsNotes(false);
    desk.apply(MIXED);
    int writes = desk.writes();
    desk.apply(MIXED);

    assertThat(desk.simulated.choiceNotes(desk.workload, REST, choice("SEC08-BP01"))).isEmpty();
    assertThat(desk.writes()).isEqualTo(writes);
  }

  @Test
  void onlyWhatChangedIsWritten() {
    desk.apply(MIXED);
    int writes = desk.writes();
    SyncReport next =
        desk.apply(
            review(
                Map.of(
                    "SEC08-BP01", Answer.SELECTED,
                    "SEC08-BP02", Answer.SELECTED,
                    "SEC08-BP03", Answer.NOT_APPLICABLE,
                    "REL09-BP01", Answer.SELECTED),
                Map.of("SEC08-BP01", "Keys are managed")));

    assertThat(with(next, Outcome.WRITTEN)).extracting(QuestionSync::code).containsExactly("SEC08");
    assertThat(desk.writes()).isEqualTo(writes + 1);
    assertThat(selected("SEC08"))
        .containsExactlyInAnyOrder(choice("SEC08-BP01"), choice("SEC08-BP02"));
  }

  @Test
  void aPersonsAnswersStayTheirUnselectedOnesToo() {
    desk.simulated.personSelects(desk.workload, REST, choice("SEC08-BP02"), choice("SEC08-BP04"));
    desk.simulated.personNotes(desk.workload, REST, "Reviewed with the bank");
    SyncReport report = desk.apply(MIXED);

    assertThat(selected("SEC08"))
        .containsExactlyInAnyOrder(choice("SEC08-BP02"), choice("SEC08-BP04"));
    assertThat(desk.simulated.notes(desk.workload, REST)).isEqualTo("Reviewed with the bank");
    assertThat(of(report, "SEC08").merged().kept())
        .extracting(kept -> of(report, "SEC08").practice(kept.choice()))
        .containsExactlyInAnyOrder("SEC08-BP01", "SEC08-BP02", "SEC08-BP03");
  }

  @Test
  void onlyNamedPracticesAreOverwritten() {
    desk.simulated.personSelects(desk.workload, REST, choice("SEC08-BP02"), choice("SEC08-BP04"));
    desk.apply(MIXED, "SEC08-BP02");

    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP04"));
  }

  @Test
  void noneOfTheseGoesWhereAnAnswerIsOverwritten() {
    String none = question(Desk.FRAMEWORK, "SEC08").noneChoiceId().orElseThrow();
    desk.simulated.personSelects(desk.workload, REST, none);
    desk.apply(MIXED);
    assertThat(selected("SEC08")).containsExactly(none);

    desk.apply(MIXED, "SEC08-BP01");
    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP01"));
  }

  @Test
  void aPersonsLaterChangeStays() {
    desk.apply(MIXED);
    desk.simulated.personSelects(desk.workload, REST, choice("SEC08-BP02"), choice("SEC08-BP01"));
    SyncReport report = desk.apply(MIXED);

    assertThat(selected("SEC08")).contains(choice("SEC08-BP02"));
    assertThat(of(report, "SEC08").merged().kept()).hasSize(1);
    assertThat(of(report, "SEC08").outcome()).isEqualTo(Outcome.SAME);
  }

  @Test
  void textThatAPersonAddedToTheNotesStays() {
    desk.apply(MIXED);
    String block = desk.simulated.notes(desk.workload, REST);
    desk.simulated.personNotes(desk.workload, REST, "Mind this.\n" + block + "\nAnd that.");
    desk.apply(
        review(
            Map.of("SEC08-BP01", Answer.SELECTED, "SEC08-BP02", Answer.SELECTED),
            Map.of("SEC08-BP01", "Keys are managed")));

    assertThat(desk.simulated.notes(desk.workload, REST))
        .startsWith("Mind this.\nAtoll, from evidence:")
        .contains("SEC08-BP02 selected")
        .endsWith("And that.");
  }

  @Test
  void aPersonMayTakeAQuestionOut() {
    desk.apply(MIXED);
    desk.simulated.personExcludes(desk.workload, REST);
    desk.apply(review(Map.of("SEC08-BP02", Answer.SELECTED)));

    assertThat(desk.simulated.applicable(desk.workload, REST)).isFalse();
    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP01"));
  }

  @Test
  void aQuestionThatPeopleExcludeIsExcludedAndComesBack() {
    Review excluding = review(Map.of("SUS01", Answer.NOT_APPLICABLE));
    desk.apply(excluding);
    assertThat(desk.simulated.applicable(desk.workload, question("SUS01"))).isFalse();

    desk.apply(review(Map.of("SUS01-BP01", Answer.NOT_SELECTED)));
    assertThat(desk.simulated.applicable(desk.workload, question("SUS01"))).isTrue();
  }

  @Test
  void aPersonWhoAnswersDuringTheSyncWins() {
    desk.simulated.beforeNext(
        "UpdateAnswer",
        () -> {
          desk.simulated.personSelects(desk.workload, REST, choice("SEC08-BP04"));
          throw ToolError.conflict("The answer was changed.", desk.workload);
        });
    SyncReport report = desk.apply(MIXED);

    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP04"));
    assertThat(of(report, "SEC08").outcome()).isEqualTo(Outcome.SAME);
    assertThat(of(report, "SEC08").merged().kept()).isNotEmpty();
    assertThat(of(report, "REL09").outcome()).isEqualTo(Outcome.WRITTEN);
  }

  @Test
  void endlessConflictsEndInARefusalAndNothingElseIsLost() {
    for (int i = 0; i < 20; i++) {
      desk.simulated.failNext("UpdateAnswer", ToolError.conflict("Busy.", desk.workload));
    }
    SyncReport report = desk.apply(review(Map.of("SEC08-BP01", Answer.SELECTED)));

    assertThat(of(report, "SEC08").outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(of(report, "SEC08").message()).contains("Busy.");
    assertThat(desk.ledger.load().orElseThrow().pending()).isEmpty();
  }

  @Test
  void throttlingAndServerErrorsAreWaitedOut() {
    for (int i = 0; i < 4; i++) {
      desk.simulated.failNext("UpdateAnswer", ToolError.throttled());
      desk.simulated.failNext("GetAnswer", ToolError.internal());
      desk.simulated.failNext("ListAnswers", ToolError.throttled());
    }
    SyncReport report = desk.apply(MIXED);

    assertThat(report.stopped()).isEmpty();
    assertThat(with(report, Outcome.WRITTEN)).hasSize(2);
  }

  @Test
  void aLostAnswerIsAskedForAgain() {
    desk.simulated.afterNext(
        "UpdateAnswer",
        () -> {
          throw new SimulatedTool.Silence();
        });
    SyncReport report = desk.apply(MIXED);

    assertThat(report.stopped()).isEmpty();
    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP01"));
    assertThat(desk.undo().stopped()).isEmpty();
    assertThat(selected("SEC08")).isEmpty();
  }

  @Test
  void aProcessThatDiesRightAfterAWriteKnowsItAsItsOwn() {
    desk.ledger.dieAfter(1);
    assertThatThrownBy(() -> desk.apply(MIXED)).hasMessage("died");
    assertThat(selected("SEC08")).isNotEmpty();

    desk.ledger.dieAfter(Integer.MAX_VALUE);
    SyncReport report = desk.apply(MIXED);
    assertThat(of(report, "SEC08").merged().kept()).isEmpty();
    assertThat(of(report, "SEC08").outcome()).isEqualTo(Outcome.SAME);
    desk.undo();
    assertThat(selected("SEC08")).isEmpty();
    assertThat(selected("REL09")).isEmpty();
  }

  @Test
  void aWriteThatWasNeverHeardOfIsUndone() {
    desk.simulated.afterNext(
        "UpdateAnswer",
        () -> {
          desk.simulated.writesFail(Optional.of(ToolError.internal()));
          throw new SimulatedTool.Silence();
        });
    assertThat(desk.apply(review(Map.of("SEC08-BP01", Answer.SELECTED))).stopped()).isPresent();
    assertThat(selected("SEC08")).isNotEmpty();
    desk.simulated.writesFail(Optional.empty());
    SyncReport undone = desk.undo();

    assertThat(with(undone, Outcome.WRITTEN)).extracting(QuestionSync::code).contains("SEC08");
    assertThat(selected("SEC08")).isEmpty();
    assertThatThrownBy(desk::undo).hasMessageContaining("no write");
  }

  @Test
  void whatIsUpToDateNeedsNotBeReached() {
    desk.apply(MIXED);
    desk.simulated.failNext("GetAnswer", ToolError.denied("Not now."));
    SyncReport report =
        desk.apply(
            review(
                Map.of(
                    "SEC08-BP01", Answer.SELECTED,
                    "SEC08-BP02", Answer.NOT_SELECTED,
                    "SEC08-BP03", Answer.NOT_APPLICABLE,
                    "REL09-BP01", Answer.NOT_SELECTED),
                Map.of("SEC08-BP01", "Keys are managed")));

    assertThat(report.stopped()).isPresent();
    assertThat(with(report, Outcome.NOT_REACHED))
        .extracting(QuestionSync::code)
        .containsExactly("REL09");
  }

  @Test
  void whatAPersonWroteIsNotTakenForAWriteThatNeverArrived() {
    // nothing is selected: only texts would change
    Review failing = review(Map.of("SEC08-BP02", Answer.NOT_SELECTED));
    desk.simulated.writesFail(Optional.of(ToolError.internal()));
    assertThat(desk.apply(failing).stopped()).isPresent();
    desk.simulated.writesFail(Optional.empty());
    desk.simulated.personNotes(desk.workload, REST, "Agreed with the bank");
    desk.apply(
        review(Map.of("SEC08-BP02", Answer.NOT_SELECTED, "SEC08-BP04", Answer.NOT_SELECTED)));

    assertThat(desk.simulated.notes(desk.workload, REST)).isEqualTo("Agreed with the bank");
  }

  @Test
  void aWorkloadThatMayOnlyBeReadIsTold() {
    desk.simulated.writesFail(Optional.of(ToolError.denied("Shared for reading only.")));
    SyncReport report = desk.apply(MIXED);

    assertThat(report.stopped().orElseThrow().code()).isEqualTo(ErrorCode.TOOL_DENIED);
    assertThat(with(report, Outcome.NOT_REACHED)).hasSize(2);
    desk.simulated.writesFail(Optional.empty());
    assertThat(with(desk.apply(MIXED), Outcome.WRITTEN)).hasSize(2);
  }

  @Test
  void aWorkloadThatIsDeletedMeanwhileEndsTheSync() {
    desk.simulated.beforeNext("UpdateAnswer", () -> desk.simulated.delete(desk.workload));
    SyncReport report = desk.apply(MIXED);

    assertThat(report.stopped().orElseThrow().code()).isEqualTo(ErrorCode.TOOL_REFUSED);
    assertThat(report.stopped().orElseThrow().getMessage()).contains("does not exist");
    assertThatThrownBy(() -> desk.apply(MIXED)).isInstanceOf(AtollException.class);
  }

  @Test
  void aLensUpgradedBetweenReadAndWriteIsReadAnew() {
    SimulatedLens upgraded =
        desk.simulated
            .lens()
            .upgraded(
                "2027-01-01",
                REST,
                choices -> {
                  choices.removeIf(each -> each.id().equals(choice("SEC08-BP01")));
                  choices.addFirst(
                      new SimulatedLens.Choice(
                          "sec_protect_data_rest_new",
                          "Something new",
                          Optional.of(dev.atoll.engine.model.Severity.HIGH)));
                  return choices;
                });
    desk.simulated.beforeNext("UpdateAnswer", () -> desk.simulated.upgrade(upgraded));
    SyncReport report = desk.apply(MIXED);

    assertThat(report.stopped()).isEmpty();
    assertThat(of(report, "SEC08").outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(selected("SEC08")).isEmpty();
    assertThat(report.remarks())
        .anyMatch(remark -> remark.contains("upgraded from 2024-06-27 to 2027-01-01"));
    SyncReport later = desk.difference(MIXED);
    assertThat(later.unmatched().choices()).containsExactly(REST + "/sec_protect_data_rest_new");
    assertThat(later.unmatched().practices()).contains("SEC08-BP01");
  }

  @Test
  void longAndStrangeTextsAreMadeToFit() {
    String strange = "\u0000\u202e🏝️ " + "x".repeat(3000) + "\ud83c";
    Review review = review(Map.of("SEC08-BP01", Answer.SELECTED), Map.of("SEC08-BP01", strange));
    SyncReport report = desk.apply(review);

    assertThat(report.stopped()).isEmpty();
    String notes = desk.simulated.choiceNotes(desk.workload, REST, choice("SEC08-BP01"));
    assertThat(notes).hasSizeLessThanOrEqualTo(250).contains("🏝").endsWith("…");
    assertThat(notes).doesNotContain("\u0000", "\u202e");
    int writes = desk.writes();
    desk.apply(review);
    assertThat(desk.writes()).isEqualTo(writes);
  }

  @Test
  void aTickThatCanNoLongerBeShownStaysAndIsTold() {
    desk.apply(MIXED);
    SyncReport report = desk.apply(review(Map.of("REL09-BP01", Answer.SELECTED)));

    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP01"));
    assertThat(of(report, "SEC08").merged().stale()).containsExactly(choice("SEC08-BP01"));
  }

  @Test
  void undoRestoresWhatStoodBefore() {
    desk.simulated.personSelects(desk.workload, question("REL09"), choice("REL09-BP03"));
    desk.apply(MIXED, "REL09-BP01");
    SyncReport undone = desk.undo();

    assertThat(with(undone, Outcome.WRITTEN)).hasSize(2);
    assertThat(selected("SEC08")).isEmpty();
    assertThat(desk.simulated.notes(desk.workload, REST)).isEmpty();
    assertThat(desk.simulated.choiceNotes(desk.workload, REST, choice("SEC08-BP01"))).isEmpty();
    assertThat(selected("REL09")).containsExactly(choice("REL09-BP03"));
    assertThatThrownBy(desk::undo).hasMessageContaining("no write");
  }

  @Test
  void undoTakesBackTheLastWriteOnly() {
    desk.apply(review(Map.of("SEC08-BP01", Answer.SELECTED)));
    desk.apply(review(Map.of("SEC08-BP01", Answer.SELECTED, "SEC08-BP02", Answer.SELECTED)));
    desk.undo();

    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP01"));
    // and what is left is still Atoll's own
    desk.apply(review(Map.of("SEC08-BP01", Answer.NOT_SELECTED)));
    assertThat(selected("SEC08")).isEmpty();
  }

  @Test
  void undoSparesWhatAPersonChangedSince() {
    desk.apply(MIXED);
    desk.simulated.personSelects(desk.workload, REST, choice("SEC08-BP01"), choice("SEC08-BP03"));
    SyncReport undone = desk.undo();

    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP03"));
    assertThat(of(undone, "SEC08").merged().kept()).hasSize(1);
  }

  @Test
  void anInterruptedUndoGoesOn() {
    desk.apply(MIXED);
    desk.simulated.failNext("UpdateAnswer", ToolError.denied("Not now."));
    assertThat(desk.undo().stopped()).isPresent();
    desk.undo();

    assertThat(selected("SEC08")).isEmpty();
    assertThat(selected("REL09")).isEmpty();
  }

  @Test
  void milestonesAreMadeAndKept() {
    SyncReport report = desk.sync(MIXED).apply(Optional.of("Before the mending"));

    assertThat(report.milestone().orElseThrow().number()).isEqualTo(1);
    assertThat(desk.tool().milestones(desk.workload)).hasSize(1);
    assertThat(desk.ledger.kept.getFirst()).hasSize(57);
    assertThat(desk.ledger.load().orElseThrow().milestones()).hasSize(1);
    int writes = desk.writes();
    assertThatThrownBy(() -> desk.sync(MIXED).apply(Optional.of("Before the mending")))
        .hasMessageContaining("already");
    assertThat(desk.writes()).isEqualTo(writes);
  }

  @Test
  void aFullToolIsToldBeforeAnythingIsWritten() {
    for (int i = 0; i < 100; i++) {
      desk.tool().createMilestone(desk.workload, "Milestone " + i);
    }
    assertThatThrownBy(() -> desk.sync(MIXED).apply(Optional.of("One more")))
        .hasMessageContaining("100 milestones");
    assertThat(desk.writes()).isZero();
  }

  @Test
  void aLockedWorkloadKeepsAllAndIsWrittenWhenItIsUnlocked() {
    desk.simulated.personSelects(desk.workload, question("REL09"), choice("REL09-BP03"));
    desk.simulated.writesFail(
        Optional.of(ToolError.conflict("The workload is locked.", desk.workload)));
    SyncReport report = desk.apply(MIXED);

    assertThat(of(report, "SEC08").outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(of(report, "SEC08").message()).contains("The workload is locked.");
    assertThat(selected("REL09")).containsExactly(choice("REL09-BP03"));
    assertThat(desk.ledger.load().orElseThrow().pending()).isEmpty();
    desk.simulated.writesFail(Optional.empty());
    assertThat(of(desk.apply(MIXED), "SEC08").outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(selected("REL09")).containsExactly(choice("REL09-BP03"));
  }

  @Test
  void whatWasWrittenIsToldEvenIfTheWorkloadIsDeletedThen() {
    SyncReport first = desk.difference(MIXED);
    // the last write is over: what comes next is the lens review, read to see upgrades
    desk.simulated.afterNext("UpdateAnswer", () -> {});
    desk.simulated.afterNext(
        "UpdateAnswer",
        () ->
            desk.simulated.beforeNext("GetLensReview", () -> desk.simulated.delete(desk.workload)));
    SyncReport report = desk.sync(MIXED).apply(Optional.of("After the work"));

    assertThat(with(report, Outcome.WRITTEN)).hasSize(with(first, Outcome.PLANNED).size());
    assertThat(report.stopped().orElseThrow().getMessage()).contains("does not exist");
    assertThat(report.milestone()).isEmpty();
    assertThat(desk.ledger.load().orElseThrow().last()).isPresent();
  }

  @Test
  void aMilestoneThatIsMadeIsToldEvenIfItsAnswersCannotBeRead() {
    desk.simulated.afterNext(
        "CreateMilestone",
        () -> desk.simulated.failNext("ListAnswers", ToolError.denied("Not any more.")));
    SyncReport report = desk.sync(MIXED).apply(Optional.of("Before the work"));

    assertThat(report.milestone().orElseThrow().number()).isEqualTo(1);
    assertThat(report.stopped().orElseThrow().code()).isEqualTo(ErrorCode.TOOL_DENIED);
    assertThat(desk.ledger.load().orElseThrow().milestones()).hasSize(1);
  }

  @Test
  void aMilestoneKeepsTheAnswersThatItWasMadeOf() {
    desk.simulated.afterNext(
        "CreateMilestone",
        () -> desk.simulated.personSelects(desk.workload, REST, choice("SEC08-BP04")));
    desk.sync(MIXED).apply(Optional.of("Before the work"));

    assertThat(selected("SEC08")).containsExactly(choice("SEC08-BP04"));
    assertThat(
            desk.ledger.kept.getFirst().stream()
                .filter(each -> each.question().equals(REST))
                .findFirst()
                .orElseThrow()
                .selected())
        .containsExactly(choice("SEC08-BP01"));
  }

  @Test
  void theToolsCountsAreReadAtEachMilestone() {
    desk.tool().createMilestone(desk.workload, "Before");
    desk.simulated.personSelects(desk.workload, REST, choice("SEC08-BP01"));
    ToolFigures figures = desk.tool().figures(desk.workload, Desk.FRAMEWORK.lens());

    assertThat(figures.name()).isEqualTo("Payments");
    assertThat(figures.milestones()).hasSize(1);
    assertThat(figures.milestones().getFirst().risks()).containsEntry("UNANSWERED", 57);
    assertThat(figures.now()).containsEntry("UNANSWERED", 56).containsEntry("HIGH", 1);
  }
}
