package dev.atoll.report.text;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.report.Options;
import dev.atoll.report.Words;
import dev.atoll.report.review.ReviewFigures;
import dev.atoll.report.review.ReviewFormat.Reviewed;
import dev.atoll.report.review.ReviewWords;
import dev.atoll.report.text.Page.Column;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Proposed answers in a terminal: figures, then what is at risk; with details every practice. */
public final class ReviewTable {
  private final Page page;
  private final Options options;

  private ReviewTable(Page page, Options options) {
    this.page = page;
    this.options = options;
  }

  public static void write(Reviewed reviewed, Options options, Writer out) throws IOException {
    Page page = new Page(options.width(), options.colour());
    new ReviewTable(page, options).review(reviewed);
    out.write(page.toString());
  }

  private void review(Reviewed reviewed) {
    Review review = reviewed.review();
    ReviewFigures all = ReviewFigures.of(review);
    page.styled(
        Style.BOLD,
        "Proposed review of %s, as read on %s"
            .formatted(review.workload(), Words.time(reviewed.scan().finishedAt())));
    page.line(
        "%s: %d at high risk, %d at medium risk, %d without risk, %d to answer"
            .formatted(
                Words.count(all.questions(), "question"),
                all.at(QuestionRisk.HIGH),
                all.at(QuestionRisk.MEDIUM),
                all.at(QuestionRisk.NONE),
                all.at(QuestionRisk.UNANSWERED)));
    page.line(
        "%s: %d selected, %d not selected, %d not applicable, %d for people to answer"
            .formatted(
                Words.count(all.practices(), "practice"),
                all.with(Answer.SELECTED),
                all.with(Answer.NOT_SELECTED),
                all.with(Answer.NOT_APPLICABLE),
                all.with(Answer.UNKNOWN)));
    pillars(review);
    contradictions(review);
    review.pillars().forEach(this::pillar);
    if (!options.all()) {
      page.blank()
          .line("--all shows every practice and what to ask; --format html is for meetings");
    }
  }

  private void pillars(Review review) {
    page.heading("PILLARS", "questions by risk, practices by proposed answer");
    int name = Math.clamp(page.width() - 76, 12, 24);
    page.table(
        List.of(
            new Column("PILLAR", name, false),
            new Column("HIGH", 5, true),
            new Column("MEDIUM", 6, true),
            new Column("NONE", 5, true),
            new Column("OPEN", 5, true),
            new Column("SELECTED", 9, true),
            new Column("NOT", 5, true),
            new Column("N/A", 4, true),
            new Column("TO ANSWER", 10, false)),
        review.pillars().stream().map(ReviewTable::row).toList());
  }

  private static List<String> row(PillarReview pillar) {
    ReviewFigures figures = ReviewFigures.of(pillar);
    return List.of(
        pillar.pillar().name(),
        Words.number(figures.at(QuestionRisk.HIGH)),
        Words.number(figures.at(QuestionRisk.MEDIUM)),
        Words.number(figures.at(QuestionRisk.NONE)),
        Words.number(figures.at(QuestionRisk.UNANSWERED)),
        Words.number(figures.with(Answer.SELECTED)),
        Words.number(figures.with(Answer.NOT_SELECTED)),
        Words.number(figures.with(Answer.NOT_APPLICABLE)),
        Words.number(figures.with(Answer.UNKNOWN)));
  }

  private void contradictions(Review review) {
    List<PracticeReview> contradicted =
        review.practices().filter(PracticeReview::contradicted).toList();
    if (contradicted.isEmpty()) {
      return;
    }
    page.heading("CONTRADICTIONS", "what people say, and rules see otherwise");
    for (PracticeReview each : contradicted) {
      page.spans(
          List.of(
              new Span(Style.HIGH, "  " + each.practice().code()),
              new Span(Style.PLAIN, "  " + each.practice().title())));
      each.statement()
          .ifPresent(said ->
              page.paragraph(
                  "    ",
                  said.source() + " says " + said.answer().id() + "; " + ReviewWords.why(each)));
    }
  }

  private void pillar(PillarReview pillar) {
    List<QuestionReview> shown =
        pillar.questions().stream()
            .filter(question ->
                options.all()
                    || question.risk() == QuestionRisk.HIGH
                    || question.risk() == QuestionRisk.MEDIUM)
            .toList();
    if (!shown.isEmpty()) {
      page.heading(pillar.pillar().name(), options.all() ? "all questions" : "questions at risk");
    }
    shown.forEach(this::question);
  }

  private void question(QuestionReview question) {
    page.spans(
        List.of(
            new Span(style(question.risk()), Cells.left(ReviewWords.risk(question.risk()), 13)),
            new Span(Style.BOLD, question.question().code() + "  "),
            new Span(Style.PLAIN, question.question().title())));
    question
        .excluded()
        .ifPresent(said -> page.paragraph("    ", "does not apply: " + said.source()));
    question.practices().stream()
        .filter(each -> options.all() || each.answer() == Answer.NOT_SELECTED)
        .forEach(this::practice);
  }

  private void practice(PracticeReview practice) {
    page.spans(
        List.of(
            new Span(
                style(practice.answer()),
                "  " + Cells.left(ReviewWords.answer(practice.answer()), 16)),
            new Span(Style.PLAIN, practice.practice().code() + "  "),
            new Span(Style.DIM, Cells.left(practice.practice().risk().id(), 8)),
            new Span(Style.PLAIN, Cells.head(practice.practice().title(), page.width() - 38))));
    if (!options.all()) {
      page.paragraph(" ".repeat(18), ReviewWords.briefly(practice));
      return;
    }
    page.paragraph("      ", ReviewWords.why(practice));
    for (RuleEvidence rule : practice.rules()) {
      if (rule.counts().fail() > 0) {
        page.paragraph("        ", rule.rule().id() + ": " + ReviewWords.examples(rule.fails(), 3));
      }
      if (!rule.gaps().isEmpty()) {
        page.paragraph("        ", rule.rule().id() + ": " + Words.notSeen(rule.gaps()));
      }
    }
    practice
        .ask()
        .ifPresent(ask -> page.paragraph("      ? ", (ask.open() + " " + ask.evidence()).strip()));
  }

  private static Style style(QuestionRisk risk) {
    return switch (risk) {
      case HIGH -> Style.HIGH;
      case MEDIUM -> Style.MEDIUM;
      case NONE -> Style.GOOD;
      case UNANSWERED -> Style.DIM;
    };
  }

  private static Style style(Answer answer) {
    return switch (answer) {
      case SELECTED -> Style.GOOD;
      case NOT_SELECTED -> Style.MEDIUM;
      case NOT_APPLICABLE, UNKNOWN -> Style.DIM;
    };
  }
}
