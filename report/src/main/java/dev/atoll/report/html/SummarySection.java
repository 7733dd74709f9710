package dev.atoll.report.html;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Impact;
import dev.atoll.report.Words;
import dev.atoll.report.summary.Coverage;
import dev.atoll.report.summary.RiskGroup;
import dev.atoll.report.summary.Summary;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first screen: how much is at risk, what it means, what to look at first, what is unknown. */
final class SummarySection {
  private static final int TOP = 7;

  private SummarySection() {}

  static String html(ScanResult result, Summary summary) {
    Coverage coverage = summary.coverage();
    return """
    <section id="summary" class="container" aria-labelledby="summary-title">
    <div class="head"><h2 id="summary-title">Executive summary</h2></div>
    %s
    <div class="tiles">%s%s%s%s%s</div>
    %s
    </section>\
    """
        .formatted(
            alert(summary),
            tile("t-high", "High risks", summary.risks().high(), "mend first"),
            tile("t-medium", "Medium risks", summary.risks().medium(), "plan"),
            tile("t-low", "Low risks", summary.risks().low(), "improve"),
            tile(
                "",
                "Coverage",
                coverage.percent(),
                "%s of %s evaluations made"
                    .formatted(Words.number(coverage.judged()), Words.number(coverage.wanted()))),
            tile(
                "",
                "Resources read",
                result.resources(),
                "%s at risk".formatted(Words.number(atRisk(summary)))),
            summary.groups().isEmpty() ? "" : split(summary));
  }

  private static String alert(Summary summary) {
    Coverage coverage = summary.coverage();
    if (coverage.wanted() == 0) {
      return alert("Nothing was judged, so nothing is known of this environment.");
    }
    if (coverage.complete()) {
      return "";
    }
    String open =
        "%s could not be made because something was not seen; %s of %s rules are touched."
            .formatted(
                Words.count(coverage.counts().notEvaluated(), "evaluation"),
                Words.number(coverage.rulesWithGaps()),
                Words.number(coverage.rules()));
    return alert(
        coverage.judged() == 0
            ? "Nothing could be judged: no risk shown does not mean no risk. " + open
            : open + " Unseen is not passed.");
  }

  private static String alert(String text) {
    return "<p class=\"alert\">%s <a href=\"#coverage\">See what is missing</a></p>"
        .formatted(Html.text(text));
  }

  private static String tile(String kind, String label, long amount, String note) {
    return tile(kind, label, Words.number(amount), note);
  }

  private static String tile(String kind, String label, String amount, String note) {
    return "<div class=\"tile %s\"><span class=\"label\">%s</span><b>%s</b><small>%s</small></div>"
        .formatted(kind, label, amount, note);
  }

  private static long atRisk(Summary summary) {
    return summary.groups().stream()
        .flatMap(group -> group.fails().stream())
        .map(fail -> fail.resource().key())
        .distinct()
        .count();
  }

  private static String split(Summary summary) {
    List<RiskGroup> top = summary.groups().stream().limit(TOP).toList();
    return """
    <div class="split">
    <div><h3>What is at stake</h3><ul class="stakes">%s</ul></div>
    <div><h3>Most urgent <span class="counter">what should hold and does not</span></h3><ol class="top">%s</ol></div>
    </div>\
    """
        .formatted(stakes(summary), Html.each(top, SummarySection::top));
  }

  private static String stakes(Summary summary) {
    Map<Impact, Set<String>> resources = new EnumMap<>(Impact.class);
    for (RiskGroup group : summary.groups()) {
      for (Impact impact : group.rule().impact()) {
        Set<String> behind = resources.computeIfAbsent(impact, key -> new HashSet<>());
        for (Evaluation fail : group.fails()) {
          behind.add(fail.resource().key());
        }
      }
    }
    return Html.each(
        resources.entrySet(),
        entry ->
            "<li><b>%s</b><span><a href=\"#impact=%s\">%s</a><small>%s</small></span></li>"
                .formatted(
                    Words.number(entry.getValue().size()),
                    entry.getKey().id(),
                    Words.capital(Words.impact(entry.getKey())),
                    "resources that " + Words.business(entry.getKey())));
  }

  private static String top(RiskGroup group) {
    return """
    <li>%s<span><a href="#rule=%s">%s</a><small>%s</small><small>%s</small></span><span class="num">%s of %s</span></li>\
    """
        .formatted(
            Html.badge(group.rule().severity()),
            Html.text(group.rule().id()),
            Html.text(group.rule().title()),
            Html.text(group.example()),
            Html.text(Words.capital(Words.impacts(group.rule().impact()))),
            Words.number(group.counts().fail()),
            Words.number(group.judged()));
  }
}
