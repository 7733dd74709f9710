package dev.atoll.report.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.Statement;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Block.Tile;
import dev.atoll.report.document.Block.Tiles;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Document.Section;
import dev.atoll.report.document.Tone;
import dev.atoll.report.review.ReviewFormat.Reviewed;
import java.util.ArrayList;
import java.util.List;

/** The answers to all questions as a document: what is proposed, why, and what to ask people. */
public final class ReviewDocument {
  private ReviewDocument() {}

  public static Document of(Reviewed reviewed) {
    Review review = reviewed.review();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("summary", summary(review)));
    review.pillars().forEach(pillar -> sections.add(section(pillar)));
    return new Document(
            new Cover(
                "AWS Well-Architected review",
                review.workload(),
                List.of(
                    new Fact("Read", Words.time(reviewed.scan().finishedAt())),
                    new Fact("Accounts", Words.count(reviewed.scan().accounts().size(), "account")),
                    new Fact("Questions", String.valueOf(review.questions().count()))),
                true),
            true,
            List.copyOf(sections))
        .numbered();
  }

  private static List<Block> summary(Review review) {
    ReviewFigures figures = ReviewFigures.of(review);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "How it stands"));
    blocks.add(
        new Tiles(
            List.of(
                tile("High risk", figures.at(QuestionRisk.HIGH), "questions", Tone.HIGH),
                tile("Medium risk", figures.at(QuestionRisk.MEDIUM), "questions", Tone.MEDIUM),
                tile("No risk", figures.at(QuestionRisk.NONE), "questions", Tone.GOOD),
                tile("To answer", figures.with(Answer.UNKNOWN), "practices", Tone.MUTED))));
    blocks.add(
        new Paragraph(
            "A practice is selected only where rules show it fully and saw everything, or where a"
                + " person attested it and no rule fails. What holds in part, or was not seen, is"
                + " left for people to answer."));
    long contradicted = review.practices().filter(PracticeReview::contradicted).count();
    if (contradicted > 0) {
      blocks.add(
          new Callout(
              Tone.HIGH,
              "%s people say to be established, and rules see to fail."
                  .formatted(Words.count(contradicted, "practice"))));
    }
    blocks.add(
        new Table(
            List.of(
                new Column("Pillar", 5, false),
                new Column("High", 1, true),
                new Column("Medium", 1, true),
                new Column("Answered", 2, true)),
            review.pillars().stream().map(ReviewDocument::row).toList()));
    return List.copyOf(blocks);
  }

  private static Tile tile(String label, int value, String note, Tone tone) {
    return new Tile(label, Words.number(value), note, tone);
  }

  private static Row row(PillarReview pillar) {
    ReviewFigures figures = ReviewFigures.of(pillar);
    return Row.of(
        Cell.of(pillar.pillar().name()),
        Cell.of(String.valueOf(figures.at(QuestionRisk.HIGH))),
        Cell.of(String.valueOf(figures.at(QuestionRisk.MEDIUM))),
        Cell.of(
            "%d of %d"
                .formatted(
                    figures.practices() - figures.with(Answer.UNKNOWN), figures.practices())));
  }

  private static Section section(PillarReview pillar) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, pillar.pillar().name()));
    pillar.questions().forEach(question -> question(question, blocks));
    return new Section(pillar.pillar().id(), List.copyOf(blocks));
  }

  private static void question(QuestionReview question, List<Block> blocks) {
    blocks.add(new Heading(2, question.question().code() + "  " + question.question().title()));
    blocks.add(
        new Callout(
            switch (question.risk()) {
              case HIGH -> Tone.HIGH;
              case MEDIUM -> Tone.MEDIUM;
              case NONE -> Tone.GOOD;
              case UNANSWERED -> Tone.MUTED;
            },
            question
                .excluded()
                .map(said ->
                    "Does not apply, says %s. %s".formatted(said.source(), said.note()).strip())
                .orElseGet(() -> ReviewWords.risk(question.risk()) + ".")));
    blocks.add(
        new Table(
            List.of(
                new Column("Practice", 5, false),
                new Column("Answer", 2, false),
                new Column("Because", 6, false)),
            question.practices().stream().map(ReviewDocument::practice).toList()));
  }

  private static Row practice(PracticeReview practice) {
    return Row.of(
        Cell.of(practice.practice().code(), practice.practice().title()),
        Cell.of(ReviewWords.answer(practice.answer()), tone(practice.answer())),
        Cell.of(ReviewWords.briefly(practice), note(practice)));
  }

  private static Tone tone(Answer answer) {
    return switch (answer) {
      case SELECTED -> Tone.GOOD;
      case NOT_SELECTED -> Tone.HIGH;
      case NOT_APPLICABLE -> Tone.LOW;
      case UNKNOWN -> Tone.MUTED;
    };
  }

  private static String note(PracticeReview practice) {
    String person =
        practice.contradicted()
            ? practice.statement().map(Statement::source).orElse("") + " says otherwise. "
            : "";
    String ask =
        practice.ask().map(each -> (each.open() + " " + each.evidence()).strip()).orElse("");
    return (person + ask).strip();
  }
}
