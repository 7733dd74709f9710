package dev.atoll.report.text;

import dev.atoll.engine.model.GapReason;
import dev.atoll.report.Words;
import dev.atoll.report.summary.Coverage;
import dev.atoll.report.summary.GapGroup;
import dev.atoll.report.summary.Summary;
import dev.atoll.report.text.Page.Style;
import java.util.List;

/** How much was judged, what could not be seen, and what would open it. */
final class CoverageTable {
  private static final int SHOWN = 15;

  private CoverageTable() {}

  static void write(Page page, Summary summary, boolean all) {
    Coverage coverage = summary.coverage();
    page.heading("COVERAGE", coverage.percent() + " of the evaluations could be made");
    page.line(
        "  %s passed · %s failed · %s not applicable · %s NOT_EVALUATED"
            .formatted(
                Words.number(coverage.counts().pass()),
                Words.number(coverage.counts().fail()),
                Words.number(coverage.counts().notApplicable()),
                Words.number(coverage.counts().notEvaluated())));
    List<GapGroup> gaps = summary.gaps();
    if (gaps.isEmpty()) {
      page.styled(Style.GOOD, "  Everything that the rules ask was seen.");
      return;
    }
    page.line("  What could not be seen is not passed. Missing:");
    int shown = all ? gaps.size() : Math.min(SHOWN, gaps.size());
    for (GapGroup gap : gaps.subList(0, shown)) {
      write(page, gap);
    }
    if (shown < gaps.size()) {
      page.line("  … and %s: --all".formatted(Words.count(gaps.size() - shown, "more operation")));
    }
  }

  private static void write(Page page, GapGroup gap) {
    page.styled(Style.BOLD, "  %s (%s)".formatted(gap.label(), Words.reason(gap.reason())));
    String scope = Words.some(List.copyOf(gap.regions()), 3);
    if (gap.accounts().size() > 1) {
      scope += " in " + Words.count(gap.accounts().size(), "account");
    }
    if (gap.evaluations() == 0 && gap.permissions().isEmpty()) {
      page.line("      %s · %s".formatted(scope, gap.detail()));
      return;
    }
    page.line(
        "      %s · %s, %s NOT_EVALUATED"
            .formatted(
                scope,
                Words.count(gap.rules().size(), "rule"),
                Words.count(gap.evaluations(), "evaluation")));
    if (gap.reason() == GapReason.DENIED && !gap.permissions().isEmpty()) {
      page.paragraph("      needs ", String.join(" ", gap.permissions()));
    } else if (!gap.detail().isBlank() && !gap.label().contains(gap.detail())) {
      page.line("      " + gap.detail());
    }
  }
}
