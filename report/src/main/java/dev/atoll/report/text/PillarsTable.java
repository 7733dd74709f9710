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
  /** The width of the columns between the first and the last, with the gaps. */
  private static final int NUMBERS = 6 + 6 + 6 + 24 + 4 * 2;

  private static final int PRACTICES = 13 + 2;

  private PillarsTable() {}

  static void write(Page page, Summary summary, boolean all) {
    page.heading("PILLARS", "a risk counts in every pillar that its practices belong to");
    // a narrow terminal goes without the practices
    boolean wide = page.width() >= 22 + NUMBERS + PRACTICES;
    int name = Math.clamp(page.width() - NUMBERS - (wide ? PRACTICES : 0), 10, 24);
    List<Column> columns =
        List.of(
            new Column("PILLAR", name, false),
            new Column("HIGH", 6, true),
            new Column("MEDIUM", 6, true),
            new Column("LOW", 6, true),
            new Column("QUESTIONS AT RISK", 24, false),
            new Column("PRACTICES MET", 13, false));
    int shown = wide ? columns.size() : columns.size() - 1;
    page.table(
        columns.subList(0, shown),
        summary.pillars().stream().map(pillar -> row(pillar).subList(0, shown)).toList());
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
