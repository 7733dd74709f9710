package dev.atoll.report.html;

import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.QuestionState;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.report.Words;
import dev.atoll.report.summary.PillarSummary;
import dev.atoll.report.summary.Summary;

/** Pillars, their questions, their practices: the review as the evidence answers it. */
final class ReviewSection {
  private ReviewSection() {}

  static String html(Summary summary) {
    return """
    <section id="review" class="container" aria-labelledby="review-title">
    <div class="head"><h2 id="review-title">Questions and practices</h2>
    <p class="note">What the evidence says to each question of the review. Where nothing in an AWS account shows a practice, people must answer.</p></div>
    %s
    </section>\
    """
        .formatted(Html.each(summary.pillars(), ReviewSection::pillar));
  }

  private static String pillar(PillarSummary pillar) {
    return """
    <details class="row" id="review-%s"><summary><h3>%s</h3><span class="push note">%s high, %s medium of %s</span></summary>
    %s</details>\
    """
        .formatted(
            Html.text(pillar.id()),
            Html.text(pillar.name()),
            pillar.questions(QuestionRisk.HIGH),
            pillar.questions(QuestionRisk.MEDIUM),
            Words.count(pillar.questions(), "question"),
            Html.each(pillar.state().questions(), ReviewSection::question));
  }

  private static String question(QuestionState state) {
    return """
    <details class="row" id="%s"><summary><span class="code">%s</span><span>%s</span><span class="push">%s</span></summary>
    <div class="practices scroll"><table class="stack">
    <thead><tr><th scope="col">Practice</th><th scope="col">Title</th><th scope="col">State</th>\
    <th scope="col" class="num">Pass</th><th scope="col" class="num">Fail</th><th scope="col" class="num">Not judged</th></tr></thead>
    <tbody>%s</tbody></table></div></details>\
    """
        .formatted(
            Html.text(state.question().code()),
            Html.text(state.question().code()),
            Html.text(state.question().title()),
            risk(state.risk()),
            Html.each(state.practices(), ReviewSection::practice));
  }

  private static String practice(PracticeState state) {
    Counts counts = state.counts();
    String code = Html.text(state.practice().code());
    String reason = state.practice().reason();
    return """
    <tr id="%s"><td>%s</td><td>%s%s</td><td>%s</td>\
    <td class="num" data-label="Pass">%s</td><td class="num" data-label="Fail">%s</td><td class="num" data-label="Not judged">%s</td></tr>\
    """
        .formatted(
            code,
            code,
            Html.text(state.practice().title()),
            reason.isBlank() ? "" : "<br><small>" + Html.prose(reason) + "</small>",
            state(state.state()),
            Words.number(counts.pass()),
            counts.fail() == 0
                ? "0"
                : "<a href=\"#practice=%s\">%s</a>".formatted(code, Words.number(counts.fail())),
            Words.number(counts.notEvaluated()));
  }

  private static String risk(QuestionRisk risk) {
    return switch (risk) {
      case HIGH -> Html.badge("high", "High risk");
      case MEDIUM -> Html.badge("medium", "Medium risk");
      case NONE -> Html.badge("good", "No risk");
      case UNANSWERED -> Html.badge("none", "To answer");
    };
  }

  private static String state(State state) {
    return switch (state) {
      case MET -> Html.badge("good", "Met");
      case PARTLY_MET -> Html.badge("low", "Partly met");
      case NOT_MET -> Html.badge("high", "Not met");
      case NOT_APPLICABLE -> Html.badge("none", "Not applicable");
      case UNKNOWN -> Html.badge("none", "Unknown");
      case ATTESTED -> Html.badge("none", "People answer");
    };
  }
}
