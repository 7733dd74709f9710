package dev.atoll.report.html;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.report.Words;
import dev.atoll.report.html.Html.Part;
import dev.atoll.report.summary.PillarSummary;
import dev.atoll.report.summary.Summary;
import java.util.List;

/** The health of each pillar: its questions by risk, its risks, its practices. */
final class PillarsSection {
  private PillarsSection() {}

  static String html(Summary summary) {
    return """
    <section id="pillars" class="container" aria-labelledby="pillars-title">
    <div class="head"><h2 id="pillars-title">Health by pillar</h2>
    <p class="note">The review's questions by the risk that the evidence shows. A risk counts in every pillar that it touches.</p></div>
    <div class="cards">%s</div>
    </section>\
    """
        .formatted(Html.each(summary.pillars(), PillarsSection::card));
  }

  private static String card(PillarSummary pillar) {
    List<Part> questions =
        List.of(
            new Part("high", "high risk", pillar.questions(QuestionRisk.HIGH)),
            new Part("medium", "medium risk", pillar.questions(QuestionRisk.MEDIUM)),
            new Part("good", "no risk", pillar.questions(QuestionRisk.NONE)),
            new Part("none", "to answer", pillar.questions(QuestionRisk.UNANSWERED)));
    return """
    <div class="card"><h3><a href="#pillar=%s">%s</a></h3>%s%s
    <p><span class="c-high">%s high</span> · <span class="c-medium">%s medium</span> · <span class="c-low">%s low</span> risks</p>
    <p><small>%s: %s met, %s partly, %s not met, %s for people to answer</small></p></div>\
    """
        .formatted(
            Html.text(pillar.id()),
            Html.text(pillar.name()),
            Html.bar(questions),
            Html.key(questions),
            Words.number(pillar.risks().high()),
            Words.number(pillar.risks().medium()),
            Words.number(pillar.risks().low()),
            Words.count(pillar.practices(), "practice"),
            pillar.practices(State.MET),
            pillar.practices(State.PARTLY_MET),
            pillar.practices(State.NOT_MET),
            pillar.practices(State.ATTESTED));
  }
}
