package dev.atoll.report.text;

import dev.atoll.engine.review.ClaimCheck;
import dev.atoll.engine.review.ClaimCheck.Claim;
import dev.atoll.engine.review.ClaimCheck.Contradiction;
import dev.atoll.engine.review.ClaimCheck.Unmatched;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.report.Options;
import dev.atoll.report.Words;
import dev.atoll.report.review.ClaimFormat.Checked;
import dev.atoll.report.review.ReviewWords;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Claims against reality in a terminal. */
public final class ClaimTable {
  private static final int SHOWN = 15;

  private final Page page;
  private final boolean all;

  private ClaimTable(Page page, boolean all) {
    this.page = page;
    this.all = all;
  }

  public static void write(Checked checked, Options options, Writer out) throws IOException {
    Page page = new Page(options.width(), options.colour());
    new ClaimTable(page, options.all()).check(checked);
    out.write(page.toString());
  }

  private void check(Checked checked) {
    ClaimCheck check = checked.check();
    page.styled(
        Style.BOLD,
        "%s, %s, %s not seen, %s for people to show, %s confirmed"
            .formatted(
                Words.count(check.contradictions().size(), "contradiction"),
                Words.count(check.strengths().size(), "unclaimed strength"),
                Words.number(check.unseen().size()),
                Words.number(check.unproven().size()),
                Words.number(check.confirmed())));
    page.paragraph(
        "",
        "answers of %s (%s answered) against %s as read on %s"
            .formatted(
                check.from(),
                Words.count(check.answered(), "question"),
                check.review().workload(),
                Words.time(checked.scan().finishedAt())));
    if (!check.contradictions().isEmpty()) {
      page.heading("CONTRADICTIONS", "claimed, and rules fail; worst first");
      check.contradictions().forEach(this::contradiction);
    }
    claims("UNCLAIMED STRENGTHS", "not claimed, and rules show it fully", check.strengths());
    claims("NOT SEEN", "claimed, and what would show it was not seen", check.unseen());
    claims("TO BE SHOWN", "claimed, and people must show it", check.unproven());
    unmatched(check.unmatched());
  }

  private void contradiction(Contradiction each) {
    Claim claim = each.claim();
    page.spans(
        List.of(
            new Span(Style.of(each.severity()), Cells.left("  " + each.severity().name(), 10)),
            new Span(Style.BOLD, claim.practice().practice().code()),
            new Span(
                Style.PLAIN,
                "  " + Cells.head(claim.practice().practice().title(), page.width() - 22))));
    page.paragraph(
        "          ",
        "claimed as %s; %s in %s"
            .formatted(
                ReviewWords.standing(claim.standing()),
                Words.count(each.fails(), "resource fails", "resources fail"),
                Words.some(each.places(), 4)));
    List<RuleEvidence> rules =
        all ? each.rules() : each.rules().subList(0, Math.min(3, each.rules().size()));
    for (RuleEvidence rule : rules) {
      page.paragraph(
          "          ",
          "%s: %s: %s"
              .formatted(
                  rule.rule().id(),
                  ReviewWords.counts(rule),
                  ReviewWords.examples(rule.fails(), 2)));
    }
    if (rules.size() < each.rules().size()) {
      page.line("          and " + Words.count(each.rules().size() - rules.size(), "more rule"));
    }
  }

  private void claims(String title, String note, List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    page.heading(title, note);
    List<Claim> shown = all ? claims : claims.subList(0, Math.min(SHOWN, claims.size()));
    for (Claim claim : shown) {
      page.spans(
          List.of(
              new Span(Style.PLAIN, "  " + Cells.name(claim.practice().practice().code(), 13)),
              new Span(Style.DIM, Cells.left(claim.practice().practice().risk().id(), 8)),
              new Span(
                  Style.PLAIN,
                  Cells.head(claim.practice().practice().title(), page.width() - 23))));
    }
    if (shown.size() < claims.size()) {
      page.line("  … and " + Words.number(claims.size() - shown.size()) + " more: --all");
    }
  }

  private void unmatched(Unmatched unmatched) {
    if (unmatched.equals(new Unmatched(List.of(), List.of(), List.of(), List.of()))) {
      return;
    }
    page.heading("ON ONE SIDE ONLY", "not compared");
    side("questions of the answers that are unknown here", unmatched.questions());
    side("choices of the answers that are unknown here", unmatched.choices());
    side("practices that the answers do not offer", unmatched.practices());
    side("questions that the answers do not have", unmatched.missing());
  }

  private void side(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      page.paragraph("  ", what + ": " + (all ? String.join(", ", ids) : Words.some(ids, 8)));
    }
  }
}
