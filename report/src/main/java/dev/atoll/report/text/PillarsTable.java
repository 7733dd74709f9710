package dev.atoll.report.text;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.QuestionState;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.report.Words;
import dev.atoll.report.summary.PillarSummary;
import dev.atoll.report.summary.Summary;
import dev.atoll.report.text.Page.Column;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.util.List;

/** The pillars: risks, questions at risk, practices by state. */
final class PillarsTable {
  private PillarsTable() {}

  static void write(Page page, Summary summary, boolean all) {
    page.heading("PILLARS", "a risk counts in every pillar that its practices belong to");
    page.table(
        List.of(
            new Column("PILLAR", 22, false),
            new Column("HIGH", 6, true),
            new Column("MEDIUM", 6, true),
            new Column("LOW", 6, true),
            new Column("QUESTIONS AT RISK", 24, false),
            new Column("PRACTICES MET", 13, false)),
        summary.pillars().stream().map(PillarsTable::row).toList());
    if (all) {
      summary.pillars().forEach(pillar -> questions(page, pillar));
    }
  }

  private static List<String> row(PillarSummary pillar) {
    return List.of(
        pillar.name(),
        Words.number(pillar.risks().high()),
        Words.number(pillar.risks().medium()),
        Words.number(pillar.risks().low()),
        "%d high, %d medium of %d"
            .formatted(
                pillar.questions(QuestionRisk.HIGH),
                pillar.questions(QuestionRisk.MEDIUM),
                pillar.questions()),
        "%d of %d".formatted(pillar.practices(State.MET), pillar.practices()));
  }

  private static void questions(Page page, PillarSummary pillar) {
    List<QuestionState> atRisk =
        pillar.state().questions().stream()
            .filter(question ->
                question.risk() == QuestionRisk.HIGH || question.risk() == QuestionRisk.MEDIUM)
            .toList();
    if (atRisk.isEmpty()) {
      return;
    }
    page.heading(pillar.name(), "questions at risk");
    for (QuestionState question : atRisk) {
      page.spans(
          List.of(
              new Span(
                  question.risk() == QuestionRisk.HIGH ? Style.HIGH : Style.MEDIUM,
                  Cells.left(question.risk().name(), 8)),
              new Span(Style.PLAIN, Cells.left(question.question().code(), 9)),
              new Span(Style.PLAIN, question.question().title())));
    }
  }
}
