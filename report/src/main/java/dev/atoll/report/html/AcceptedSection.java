package dev.atoll.report.html;

import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.report.Words;
import java.util.List;

/** The risks that somebody answers for; nothing where there are none. */
final class AcceptedSection {
  private AcceptedSection() {}

  static String html(List<Accepted> accepted) {
    return accepted.isEmpty()
        ? ""
        : """
        <section id="accepted" class="container" aria-labelledby="accepted-title">
        <div class="head"><h2 id="accepted-title">Accepted risks <span class="counter">%s</span></h2>
        <p class="note">Somebody answers for them; they are in no other figure of this page.</p></div>
        <div class="scroll"><table class="stack">
        <thead><tr><th scope="col">Severity</th><th scope="col">Rule</th><th scope="col">Resource</th>\
        <th scope="col">Reason</th><th scope="col">Owner</th><th scope="col">Until</th></tr></thead>
        <tbody>%s</tbody></table></div>
        </section>
        """
            .formatted(Words.number(accepted.size()), Html.each(accepted, AcceptedSection::row));
  }

  private static String row(Accepted accepted) {
    String severity = accepted.evaluation().rule().severity().id();
    return """
    <tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>
    """
        .formatted(
            Html.badge(severity, Words.capital(severity)),
            Html.text(accepted.evaluation().rule().title()),
            Html.text(accepted.evaluation().resource().name()),
            Html.text(accepted.exception().reason()),
            Html.text(accepted.exception().owner()),
            accepted.exception().expires());
  }
}
