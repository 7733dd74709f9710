package dev.atoll.report.html;

import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Ask;
import dev.atoll.engine.review.Review.Basis;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.review.Statement;
import dev.atoll.report.Words;
import dev.atoll.report.review.ReviewWords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A practice in the review book: proposal, evidence, what people say, what to ask, room to answer.
 */
final class PracticeCard {
  private static final int EXAMPLES = 5;

  private PracticeCard() {}

  static String html(PracticeReview practice) {
    String code = Html.text(practice.practice().code());
    return """
    <article class="practice%s" id="%s" data-answer="%s" data-level="%s">
    <h4><span class="code">%s</span><span class="title">%s</span><span class="tag">%s risk if absent</span>%s</h4>
    <p>%s</p>%s%s%s%s</article>\
    """
        .formatted(
            marks(practice),
            code,
            practice.answer().id(),
            practice.practice().risk().id(),
            code,
            Html.text(practice.practice().title()),
            practice.practice().risk().id(),
            badge(practice.answer()),
            Html.text(why(practice)),
            rules(practice),
            practice.statement().map(said -> said(said, practice.contradicted())).orElse(""),
            practice.ask().map(PracticeCard::ask).orElse(""),
            practice.answer() == Answer.UNKNOWN ? reply(code) : "");
  }

  private static String marks(PracticeReview practice) {
    return (practice.contradicted() ? " contradicted" : "")
        + (practice.seenWhole() ? "" : " blind")
        + (practice.basis() == Basis.PERSON ? " attested" : "");
  }

  static String badge(Answer answer) {
    String kind =
        switch (answer) {
          case SELECTED -> "good";
          case NOT_SELECTED -> "high";
          case NOT_APPLICABLE -> "low";
          case UNKNOWN -> "none";
        };
    return Html.badge(kind, ReviewWords.answer(answer));
  }

  /** Failing rules are listed below, with their resources. */
  private static String why(PracticeReview practice) {
    return practice.state() == State.NOT_MET
        ? Words.count(
                practice.rules().stream().filter(rule -> rule.counts().fail() > 0).count(),
                "rule fails",
                "rules fail")
            + "."
        : Words.capital(ReviewWords.why(practice)) + ".";
  }

  /** Every rule, failing ones first; those without anything to judge only by name. */
  static String rules(PracticeReview practice) {
    if (practice.rules().isEmpty()) {
      return "";
    }
    List<RuleEvidence> telling =
        practice.rules().stream()
            .filter(rule -> rule.seen() > 0 || rule.counts().notEvaluated() > 0)
            .sorted(
                Comparator.comparing((RuleEvidence rule) -> rule.counts().fail() == 0)
                    .thenComparing(rule -> rule.rule().severity()))
            .toList();
    List<RuleEvidence> silent =
        practice.rules().stream().filter(rule -> !telling.contains(rule)).toList();
    return "<ul>"
        + Html.each(telling, PracticeCard::rule)
        + (silent.isEmpty()
            ? ""
            : "<li><small>Nothing to judge: "
                + silent.stream()
                    .map(rule -> "<code>" + Html.text(rule.rule().id()) + "</code>")
                    .collect(Collectors.joining(", "))
                + "</small></li>")
        + "</ul>";
  }

  /** Most messages begin with what they are of. */
  private static String example(Evaluation fail) {
    Resource resource = fail.resource();
    String place = resource.account() + " " + resource.region();
    return "<small>%s</small>"
        .formatted(
            Html.text(
                fail.message().startsWith(resource.name())
                    ? fail.message() + " · " + place
                    : "%s · %s · %s".formatted(resource.name(), place, fail.message())));
  }

  /** A rule, its counts, the resources that speak against it or for it, and what was not seen. */
  static String rule(RuleEvidence rule) {
    boolean fails = rule.counts().fail() > 0;
    String kind =
        fails ? rule.rule().severity().id() : rule.complete() && rule.seen() > 0 ? "good" : "none";
    String examples =
        fails
            ? rule.fails().stream()
                .limit(EXAMPLES)
                .map(PracticeCard::example)
                .collect(Collectors.joining())
            : rule.passes().isEmpty()
                ? ""
                : "<small>%s</small>"
                    .formatted(Html.text(ReviewWords.examples(rule.passes(), EXAMPLES)));
    long more = fails ? rule.fails().size() - EXAMPLES : 0;
    return "<li>%s %s <code>%s</code>%s%s%s</li>"
        .formatted(
            Html.badge(kind, ReviewWords.counts(rule)),
            Html.text(rule.rule().title()),
            Html.text(rule.rule().id()),
            examples,
            more > 0 ? "<small>and " + Words.number(more) + " more</small>" : "",
            rule.gaps().isEmpty()
                ? ""
                : "<small>Not seen: " + Html.text(Words.notSeen(rule.gaps())) + "</small>");
  }

  private static String said(Statement said, boolean contradicted) {
    return "<div class=\"said\">%s <b>%s</b> says %s%s.%s%s</div>"
        .formatted(
            contradicted ? Html.badge("high", "Contradicted") : "",
            Html.text(said.source()),
            Html.text(ReviewWords.answer(said.answer()).toLowerCase(java.util.Locale.ROOT)),
            said.reason().map(reason -> " (" + reason.id() + ")").orElse(""),
            said.note().isBlank() ? "" : " " + Html.text(said.note()),
            said.evidence().isEmpty()
                ? ""
                : "<br><small>Evidence: "
                    + said.evidence().stream().map(Html::link).collect(Collectors.joining(", "))
                    + "</small>");
  }

  private static String ask(Ask ask) {
    return "<div class=\"ask\"><b>For people to answer</b><p>%s</p>%s</div>"
        .formatted(
            Html.prose(ask.open()),
            ask.evidence().isEmpty() ? "" : "<p>" + Html.prose(ask.evidence()) + "</p>");
  }

  private static String reply(String code) {
    return """
    <div class="reply" data-code="%s" hidden>
    <label>Answer<select><option value=""></option><option value="yes">yes</option><option value="no">no</option>\
    <option value="not-applicable:out-of-scope">n/a: out of scope</option><option value="not-applicable:business-priorities">n/a: business priorities</option>\
    <option value="not-applicable:architecture-constraints">n/a: architecture constraints</option><option value="not-applicable:other">n/a: other</option></select></label>
    <label>Note<input autocomplete="off"></label><label>By<input autocomplete="off" placeholder="as below"></label></div>\
    """
        .formatted(code);
  }
}
