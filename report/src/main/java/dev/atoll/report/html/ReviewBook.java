package dev.atoll.report.html;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.report.Words;
import dev.atoll.report.html.Book.Link;
import dev.atoll.report.html.Html.Part;
import dev.atoll.report.review.ReviewFigures;
import dev.atoll.report.review.ReviewFormat.Reviewed;
import dev.atoll.report.review.ReviewWords;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The review as a book for meetings: pillars, questions, practices, each with its proposed answer,
 * the evidence behind it, what people say and what to ask them, and room for their answers.
 */
public final class ReviewBook {
  private ReviewBook() {}

  public static void write(Reviewed reviewed, Writer out) throws IOException {
    Review review = reviewed.review();
    List<Link> links = new ArrayList<>();
    links.add(new Link("summary", "Summary", ""));
    for (PillarReview pillar : review.pillars()) {
      ReviewFigures figures = ReviewFigures.of(pillar);
      links.add(
          new Link(
              pillar.pillar().id(),
              pillar.pillar().name(),
              String.valueOf(figures.at(QuestionRisk.HIGH))));
    }
    Book.write(
        "Review of " + review.workload(),
        "Proposed answers to the questions of %s, with the evidence behind them."
            .formatted(ReviewWords.lens(review)),
        reviewed.scan(),
        links,
        summary(review) + book(review),
        out);
  }

  private static String summary(Review review) {
    ReviewFigures figures = ReviewFigures.of(review);
    return """
    <section id="summary" class="container" aria-labelledby="summary-title">
    <div class="head"><h2 id="summary-title">Summary</h2>
    <p class="note">A practice is proposed as selected only where rules show it fully and saw everything, or where a person attested it. What holds in part, or was not seen, stays open.</p></div>
    <div class="figures">%s%s%s%s</div>
    <div class="pad">%s</div>
    </section>\
    """
        .formatted(
            Book.tile("high", figures.at(QuestionRisk.HIGH), "High risk", "questions"),
            Book.tile("medium", figures.at(QuestionRisk.MEDIUM), "Medium risk", "questions"),
            Book.tile(
                "none",
                figures.questions() - figures.complete(),
                "With open practices",
                "of %d questions".formatted(figures.questions())),
            Book.tile(
                "none",
                review.practices().filter(Review.PracticeReview::contradicted).count(),
                "Contradictions",
                "people say otherwise than rules see"),
            bar(figures));
  }

  private static String bar(ReviewFigures figures) {
    List<Part> parts =
        List.of(
            new Part("good", "practices selected", figures.with(Answer.SELECTED)),
            new Part("high", "not selected", figures.with(Answer.NOT_SELECTED)),
            new Part("low", "not applicable", figures.with(Answer.NOT_APPLICABLE)),
            new Part("none", "for people to answer", figures.with(Answer.UNKNOWN)));
    return Html.bar(parts) + Html.key(parts);
  }

  private static String book(Review review) {
    return """
    <section id="book" class="container" aria-labelledby="book-title">
    <div class="head"><h2 id="book-title">Questions and practices</h2></div>
    <form class="book-filters" id="filters" role="search" aria-label="Filter the practices" hidden>
    <label class="find">Find<input type="search" name="q" placeholder="Practice, rule, resource, text …" autocomplete="off" spellcheck="false"></label>
    <label>Proposed answer<select name="answer"><option value="">all</option><option value="unknown">to answer</option><option value="not-selected">not selected</option><option value="selected">selected</option><option value="not-applicable">not applicable</option></select></label>
    <label>Risk of the question<select name="risk"><option value="">all</option><option value="HIGH">high</option><option value="MEDIUM">medium</option><option value="NONE">none</option><option value="UNANSWERED">to answer</option></select></label>
    <label>Risk of the practice<select name="level"><option value="">all</option><option value="high">high</option><option value="medium">medium</option><option value="low">low</option></select></label>
    <label>Only<select name="only"><option value="">all</option><option value="contradicted">contradictions</option><option value="blind">not fully seen</option><option value="attested">attested by people</option></select></label>
    </form>
    <div class="tally"><p id="shown" role="status"></p>
    <button type="button" id="clear" class="link">Clear filters</button>
    <button type="button" id="expand" class="link">Open all</button></div>
    %s
    <p class="empty" id="nothing" hidden>No practice matches these filters.</p>
    <div class="save" id="save" hidden><p id="count" role="status">0 answered in this meeting</p>
    <label>Answered by <input id="by" autocomplete="off"></label>
    <button type="button" id="download">Save answers.yaml</button></div>
    </section>\
    """
        .formatted(Html.each(review.pillars(), ReviewBook::pillar));
  }

  private static String pillar(PillarReview pillar) {
    ReviewFigures figures = ReviewFigures.of(pillar);
    return """
    <details class="row pillar" id="%s"><summary><h3>%s</h3><span class="push note">%s high, %s medium of %s · %s to answer</span></summary>
    %s</details>\
    """
        .formatted(
            Html.text(pillar.pillar().id()),
            Html.text(pillar.pillar().name()),
            figures.at(QuestionRisk.HIGH),
            figures.at(QuestionRisk.MEDIUM),
            Words.count(figures.questions(), "question"),
            Words.count(figures.with(Answer.UNKNOWN), "practice"),
            Html.each(pillar.questions(), ReviewBook::question));
  }

  private static String question(QuestionReview question) {
    String code = Html.text(question.question().code());
    return """
    <details class="row question" id="%s" data-risk="%s"><summary><span class="code">%s</span><span>%s</span><span class="push">%s</span></summary>
    %s%s</details>\
    """
        .formatted(
            code,
            question.risk().name(),
            code,
            Html.text(question.question().title()),
            badge(question.risk()),
            question
                .excluded()
                .map(said ->
                    "<p class=\"pad\">Does not apply, says %s: %s</p>"
                        .formatted(Html.text(said.source()), Html.text(said.note())))
                .orElse(""),
            Html.each(question.practices(), PracticeCard::html));
  }

  static String badge(QuestionRisk risk) {
    String kind =
        switch (risk) {
          case HIGH -> "high";
          case MEDIUM -> "medium";
          case NONE -> "good";
          case UNANSWERED -> "none";
        };
    return Html.badge(kind, ReviewWords.risk(risk));
  }
}
