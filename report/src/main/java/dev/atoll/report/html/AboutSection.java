package dev.atoll.report.html;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Words;
import java.time.Duration;
import java.util.Map;

/** How to read the report, and what it stands on. */
final class AboutSection {
  private AboutSection() {}

  static String html(ScanResult result) {
    ScanInfo info = result.info();
    return """
    <section id="about" class="container" aria-labelledby="about-title">
    <div class="head"><h2 id="about-title">About this report</h2></div>
    <dl class="about">%s</dl>
    </section>\
    """
        .formatted(
            Html.each(
                java.util.List.of(
                    Map.entry(
                        "Risk",
                        "One rule that fails on one resource. Its severity and impact are the rule's."),
                    Map.entry(
                        "Order",
                        "Severity; then impact: downtime and security, data loss, performance and operations, cost and sustainability; then what concerns the whole account; then how many resources fail."),
                    Map.entry(
                        "Coverage",
                        "The part of the evaluations that could be made, rounded down. What was not seen counts neither as passed nor as failed."),
                    Map.entry(
                        "Practice",
                        "Met only where rules show it fully, all could be judged and all hold; partly met where rules show a part of it and that part holds."),
                    Map.entry("Lens and workload", workload(result)),
                    Map.entry("Accounts", Words.some(info.accounts(), 40)),
                    Map.entry(
                        "Read",
                        "%s, in %s, with %s, from %s"
                            .formatted(
                                Words.time(info.startedAt()),
                                Words.duration(
                                    Duration.between(info.startedAt(), info.finishedAt())),
                                Words.count(result.calls(), "API call"),
                                info.source())),
                    Map.entry(
                        "Made with",
                        "Atoll %s, knowledge %s, scan %s"
                            .formatted(info.atoll(), result.knowledge().hash(), info.id()))),
                fact ->
                    "<div><dt>%s</dt><dd>%s</dd></div>"
                        .formatted(Html.text(fact.getKey()), Html.text(fact.getValue()))));
  }

  private static String workload(ScanResult result) {
    String workload = result.assessment().workload();
    return result.assessment().lens() + (workload.isBlank() ? "" : ", " + workload);
  }
}
