package dev.atoll.report.html;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.report.Words;
import dev.atoll.report.html.Html.Part;
import dev.atoll.report.summary.GapGroup;
import dev.atoll.report.summary.Summary;
import java.util.List;
import java.util.TreeSet;

/** How much was judged, what was not seen, and the permission that closes each gap. */
final class CoverageSection {
  private CoverageSection() {}

  static String html(ScanResult result, Summary summary) {
    Counts counts = summary.coverage().counts();
    List<Part> parts =
        List.of(
            new Part("good", "passed", counts.pass()),
            new Part("high", "failed", counts.fail()),
            new Part("none", "not evaluated", counts.notEvaluated()));
    return """
    <section id="coverage" class="container" aria-labelledby="coverage-title">
    <div class="head"><h2 id="coverage-title">Coverage <span class="counter">%s</span></h2>
    <p class="note">What was never seen is never passed. %s more did not apply.</p></div>
    <div class="pad">%s%s</div>
    %s
    </section>\
    """
        .formatted(
            summary.coverage().percent(),
            Words.count(counts.notApplicable(), "evaluation"),
            Html.bar(parts),
            Html.key(parts),
            summary.gaps().isEmpty()
                ? "<p class=\"empty\">Everything that the rules ask was seen.</p>"
                : gaps(result, summary));
  }

  private static String gaps(ScanResult result, Summary summary) {
    TreeSet<String> permissions = new TreeSet<>();
    summary.gaps().forEach(gap -> permissions.addAll(gap.permissions()));
    return """
    <div class="gaps"><h3>What was not seen</h3><div class="scroll"><table class="stack">
    <thead><tr><th scope="col">Operation</th><th scope="col">Why</th><th scope="col">Where</th>\
    <th scope="col">Permission that closes it</th><th scope="col" class="num">Not evaluated</th></tr></thead>
    <tbody>%s</tbody></table></div>%s</div>\
    """
        .formatted(
            Html.each(summary.gaps(), gap -> gap(result, gap)),
            permissions.isEmpty()
                ? ""
                : Html.snippet("All of these permissions", String.join("\n", permissions)));
  }

  private static String gap(ScanResult result, GapGroup gap) {
    Service service = result.knowledge().services().get(gap.service());
    return """
    <tr><td><b>%s</b><br><small>%s</small></td><td>%s<br><small>%s%s</small></td><td>%s<br><small>%s</small></td>\
    <td>%s</td><td class="num" data-label="Not evaluated">%s<br><small>%s</small></td></tr>\
    """
        .formatted(
            Html.text(gap.what()),
            Html.text(service == null ? gap.service() : service.title()),
            Words.capital(Words.reason(gap.reason())),
            gap.service().isEmpty() || gap.detail().isEmpty()
                ? ""
                : Html.text(gap.detail()) + "<br>",
            Html.text("Keeps open: " + Words.some(List.copyOf(gap.rules()), 4)),
            Html.text(Words.some(List.copyOf(gap.regions()), 4)),
            Html.text(Words.some(List.copyOf(gap.accounts()), 3)),
            Html.each(
                gap.permissions(), name -> "<code class=\"perm\">" + Html.text(name) + "</code>"),
            Words.number(gap.evaluations()),
            Words.count(gap.rules().size(), "rule"));
  }
}
