package dev.atoll.report.csv;

import dev.atoll.engine.review.Ask;
import dev.atoll.engine.review.Reason;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.Statement;
import dev.atoll.report.review.ReviewFormat.Reviewed;
import dev.atoll.report.review.ReviewWords;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** One line for each practice; the columns are described in docs/review.md. */
public final class ReviewCsv {
  private static final List<String> COLUMNS =
      List.of(
          "pillar",
          "question",
          "question_title",
          "question_risk",
          "practice",
          "title",
          "practice_risk",
          "state",
          "answer",
          "basis",
          "reason",
          "pass",
          "fail",
          "not_evaluated",
          "rules",
          "why",
          "ask",
          "evidence_to_ask_for",
          "person",
          "note",
          "evidence",
          "contradicted");

  private ReviewCsv() {}

  public static void write(Reviewed reviewed, Writer out) throws IOException {
    CsvLine.write(out, COLUMNS);
    for (PillarReview pillar : reviewed.review().pillars()) {
      for (QuestionReview question : pillar.questions()) {
        for (PracticeReview practice : question.practices()) {
          CsvLine.write(out, cells(pillar, question, practice));
        }
      }
    }
  }

  private static List<String> cells(
      PillarReview pillar, QuestionReview question, PracticeReview practice) {
    return List.of(
        pillar.pillar().id(),
        question.question().code(),
        question.question().title(),
        question.risk().name(),
        practice.practice().code(),
        practice.practice().title(),
        practice.practice().risk().id(),
        practice.state().name(),
        practice.answer().id(),
        practice.basis().name().toLowerCase(java.util.Locale.ROOT),
        practice.reason().map(Reason::id).orElse(""),
        String.valueOf(practice.counts().pass()),
        String.valueOf(practice.counts().fail()),
        String.valueOf(practice.counts().notEvaluated()),
        practice.rules().stream().map(ReviewWords::rule).collect(Collectors.joining("; ")),
        ReviewWords.why(practice),
        practice.ask().map(Ask::open).orElse(""),
        practice.ask().map(Ask::evidence).orElse(""),
        practice.statement().map(Statement::source).orElse(""),
        practice.statement().map(Statement::note).orElse(""),
        practice.statement().map(said -> String.join("; ", said.evidence())).orElse(""),
        String.valueOf(practice.contradicted()));
  }
}
