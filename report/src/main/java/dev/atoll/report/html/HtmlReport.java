package dev.atoll.report.html;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.Words;
import dev.atoll.report.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * One file that needs nothing else: summary, pillars, risks with the resources behind them, how to
 * mend them, what was not seen. All but the lists of resources is plain HTML; those are data within
 * the page that its script draws as people open them, so that 50,000 risks stay quick.
 */
public final class HtmlReport implements ReportWriter {
  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    Summary summary = Summary.of(result);
    String style = Bundle.resource("report.css");
    String script = Bundle.resource("report.js");
    Map<String, Template.Fill> fills = new HashMap<>();
    text(fills, "style", style);
    text(fills, "style-hash", Bundle.hash(style));
    text(fills, "script", script);
    text(fills, "script-hash", Bundle.hash(script));
    text(fills, "title", Html.text(HeaderSection.title(result) + " · Well-Architected review"));
    text(fills, "risk-count", Words.number(summary.risks().total()));
    text(fills, "coverage", summary.coverage().percent());
    text(fills, "header", HeaderSection.html(result));
    text(fills, "summary", SummarySection.html(result, summary));
    text(fills, "pillars", PillarsSection.html(summary));
    fills.put("risks", writer -> RisksSection.write(result, summary, writer));
    text(fills, "review", ReviewSection.html(summary));
    text(
        fills,
        "gaps",
        AcceptedSection.html(result.gate().accepted()) + CoverageSection.html(result, summary));
    text(fills, "about", AboutSection.html(result));
    fills.put("data", writer -> RiskData.write(result, summary, writer));
    Template.write(Bundle.resource("report.html"), fills, out);
  }

  private static void text(Map<String, Template.Fill> fills, String name, String text) {
    fills.put(name, writer -> writer.write(text));
  }
}
