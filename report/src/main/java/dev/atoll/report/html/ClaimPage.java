package dev.atoll.report.html;

import dev.atoll.engine.review.ClaimCheck;
import dev.atoll.engine.review.ClaimCheck.Claim;
import dev.atoll.engine.review.ClaimCheck.Contradiction;
import dev.atoll.engine.review.ClaimCheck.Unmatched;
import dev.atoll.report.Words;
import dev.atoll.report.html.Book.Link;
import dev.atoll.report.review.ClaimFormat.Checked;
import dev.atoll.report.review.ReviewWords;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Claims against reality as a page. */
public final class ClaimPage {
  private ClaimPage() {}

  public static void write(Checked checked, Writer out) throws IOException {
    ClaimCheck check = checked.check();
    Book.write(
        "Claims against reality: " + check.review().workload(),
        "The answers of %s, held against what is really there.".formatted(check.from()),
        checked.scan(),
        List.of(
            new Link("summary", "Summary", ""),
            link("contradictions", "Contradictions", check.contradictions()),
            link("strengths", "Unclaimed strengths", check.strengths()),
            link("unseen", "Not seen", check.unseen()),
            link("unproven", "To be shown", check.unproven())),
        summary(check)
            + contradictions(check.contradictions())
            + claims(
                "strengths",
                "Unclaimed strengths",
                "Not claimed, and rules show it fully.",
                check.strengths())
            + claims(
                "unseen",
                "Not seen",
                "Claimed, and what would show it was not seen.",
                check.unseen())
            + claims(
                "unproven",
                "To be shown",
                "Claimed. Rules see nothing against it, but not all: people must show it.",
                check.unproven())
            + unmatched(check.unmatched()),
        out);
  }

  private static Link link(String anchor, String name, List<?> all) {
    return new Link(anchor, name, Words.number(all.size()));
  }

  private static String summary(ClaimCheck check) {
    return """
    <section id="summary" class="container" aria-labelledby="summary-title">
    <div class="head"><h2 id="summary-title">Summary</h2>
    <p class="note">%s answered. Choices were matched by the ids of the AWS Well-Architected Tool.</p></div>
    <div class="figures">%s%s%s%s</div></section>\
    """
        .formatted(
            Words.count(check.answered(), "question"),
            Book.tile(
                "high", check.contradictions().size(), "Contradictions", "claimed, and rules fail"),
            Book.tile(
                "none", check.strengths().size(), "Unclaimed strengths", "shown, and not claimed"),
            Book.tile(
                "none",
                check.unseen().size() + check.unproven().size(),
                "Open claims",
                "not seen, or for people to show"),
            Book.tile("none", check.confirmed(), "Confirmed", "claimed, and shown fully"));
  }

  private static String section(String id, String title, String note, String body) {
    return """
    <section id="%s" class="container" aria-labelledby="%1$s-title">
    <div class="head"><h2 id="%1$s-title">%s</h2><p class="note">%s</p></div>
    %s</section>\
    """
        .formatted(id, Html.text(title), Html.text(note), body);
  }

  private static String contradictions(List<Contradiction> all) {
    return section(
        "contradictions",
        "Contradictions",
        all.isEmpty()
            ? "None: nothing that was claimed is seen to fail."
            : "Claimed, and rules fail. Ordered by the risk of the question, severity and breadth.",
        Html.each(all, ClaimPage::contradiction));
  }

  private static String contradiction(Contradiction each) {
    Claim claim = each.claim();
    return """
    <article class="practice contradicted" id="%s"><h4><span class="code">%1$s</span><span class="title">%s</span>%s%s</h4>
    <p>%s: %s<br>Claimed as %s; %s in %s.</p><ul>%s</ul></article>\
    """
        .formatted(
            Html.text(claim.practice().practice().code()),
            Html.text(claim.practice().practice().title()),
            ReviewBook.badge(claim.question().risk()),
            Html.badge(each.severity().id(), Words.severity(each.severity()) + " severity"),
            Html.text(claim.question().question().code()),
            Html.text(claim.question().question().title()),
            ReviewWords.standing(claim.standing()),
            Words.count(each.fails(), "resource fails", "resources fail"),
            Html.text(Words.some(each.places(), 6)),
            Html.each(each.rules(), PracticeCard::rule));
  }

  private static String claims(String id, String title, String note, List<Claim> claims) {
    if (claims.isEmpty()) {
      return "";
    }
    return section(id, title, note, Html.each(claims, ClaimPage::claim));
  }

  private static String claim(Claim claim) {
    return """
    <article class="practice" id="%s"><h4><span class="code">%1$s</span><span class="title">%s</span><span class="tag">%s risk if absent</span></h4>
    <p class="note">%s</p>%s</article>\
    """
        .formatted(
            Html.text(claim.practice().practice().code()),
            Html.text(claim.practice().practice().title()),
            claim.practice().practice().risk().id(),
            Html.text(Words.capital(ReviewWords.why(claim.practice())) + "."),
            PracticeCard.rules(claim.practice()));
  }

  private static String unmatched(Unmatched unmatched) {
    String rows =
        row("Questions of the answers that are unknown here", unmatched.questions())
            + row("Choices of the answers that are unknown here", unmatched.choices())
            + row("Practices that the answers do not offer", unmatched.practices())
            + row("Questions that the answers do not have", unmatched.missing());
    return rows.isEmpty() ? "" : section("unmatched", "On one side only", "Not compared.", rows);
  }

  private static String row(String what, List<String> ids) {
    return ids.isEmpty()
        ? ""
        : "<p class=\"pad\"><b>%s:</b> %s</p>".formatted(what, Html.text(String.join(", ", ids)));
  }
}
