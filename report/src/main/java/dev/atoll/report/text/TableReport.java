package dev.atoll.report.text;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.Words;
import dev.atoll.report.summary.Summary;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a consultant sees in a terminal: the ranked risks, the pillars, what was not seen. */
public final class TableReport implements ReportWriter {
  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    Summary summary = Summary.of(result);
    Page page = new Page(options.width(), options.colour());
    header(page, result, summary);
    RisksTable.write(page, summary, options.all());
    GateTable.write(page, result, options.all());
    PillarsTable.write(page, summary, options.all());
    CoverageTable.write(page, summary, options.all());
    nextSteps(page, summary);
    out.write(page.toString());
  }

  private static void header(Page page, ScanResult result, Summary summary) {
    ScanInfo info = result.info();
    page.styled(
        Style.BOLD,
        "Well-Architected scan of "
            + (info.accounts().isEmpty() || info.accounts().equals(List.of("unknown"))
                ? "an account not known yet"
                : (info.accounts().size() == 1 ? "account " : "accounts ")
                    + Words.some(info.accounts(), 4)));
    field(page, "Regions", info.regions().isEmpty() ? "none" : Words.some(info.regions(), 6));
    field(
        page,
        "Read",
        "%s from %s in %s"
            .formatted(
                Words.time(info.startedAt()),
                info.source(),
                Words.duration(Duration.between(info.startedAt(), info.finishedAt()))));
    field(
        page,
        "Seen",
        Words.count(result.resources(), "resource")
            + " with "
            + Words.count(result.calls(), "API call"));
    field(
        page,
        "Judged",
        "%s of %s evaluations (%s) by %s"
            .formatted(
                Words.number(summary.coverage().judged()),
                Words.number(summary.coverage().wanted()),
                summary.coverage().percent(),
                Words.count(summary.coverage().rules(), "rule")));
    List<Span> risks = new ArrayList<>(List.of(new Span(Style.DIM, "Risks    ")));
    risks.add(new Span(Style.HIGH, Words.number(summary.risks().high()) + " high"));
    risks.add(new Span(Style.PLAIN, " · "));
    risks.add(new Span(Style.MEDIUM, Words.number(summary.risks().medium()) + " medium"));
    risks.add(new Span(Style.PLAIN, " · "));
    risks.add(new Span(Style.LOW, Words.number(summary.risks().low()) + " low"));
    page.spans(risks);
  }

  private static void field(Page page, String name, String value) {
    page.spans(List.of(new Span(Style.DIM, Cells.left(name, 9)), new Span(Style.PLAIN, value)));
  }

  private static void nextSteps(Page page, Summary summary) {
    page.heading("NEXT", "");
    if (!summary.groups().isEmpty()) {
      page.line("  how to mend it   atoll rules show " + summary.groups().getFirst().rule().id());
      page.line("  to share it      atoll scan --format html -o report.html");
    }
    if (summary.gaps().stream()
        .anyMatch(gap -> gap.reason() == GapReason.DENIED && !gap.permissions().isEmpty())) {
      page.line("  to see more      atoll policy prints the permissions to grant; then scan again");
    }
    if (summary.groups().isEmpty() && summary.gaps().isEmpty()) {
      page.line("  to go on         atoll practices shows what people must answer");
    }
  }
}
