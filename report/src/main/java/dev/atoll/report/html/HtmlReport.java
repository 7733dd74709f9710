package dev.atoll.report.html;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.Words;
import dev.atoll.report.summary.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One file that needs nothing else: summary, pillars, risks with the resources behind them, how to
 * mend them, what was not seen. All but the lists of resources is plain HTML; those are data within
 * the page that its script draws as people open them, so that 50,000 risks stay quick.
 */
public final class HtmlReport implements ReportWriter {
  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    Summary summary = Summary.of(result);
    String style = resource("report.css");
    String script = resource("report.js");
    Map<String, Template.Fill> fills = new HashMap<>();
    text(fills, "style", style);
    text(fills, "style-hash", hash(style));
    text(fills, "script", script);
    text(fills, "script-hash", hash(script));
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
    Template.write(resource("report.html"), fills, out);
  }

  private static void text(Map<String, Template.Fill> fills, String name, String text) {
    fills.put(name, writer -> writer.write(text));
  }

  /** What the content security policy allows: this text and no other. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
