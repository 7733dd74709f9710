package dev.atoll.report.html;

import dev.atoll.report.Words;
import dev.atoll.report.document.Block.Bar;
import dev.atoll.report.document.Block.Bars;
import dev.atoll.report.document.Block.Series;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A chart as SVG, told in words to those who do not see it. */
final class BarsHtml {
  private BarsHtml() {}

  static String html(Bars bars) {
    return """
    <figure><figcaption>%s</figcaption><div class="legend" aria-hidden="true">%s</div><div class="bars">%s</div></figure>\
    """
        .formatted(
            HtmlDocument.text(bars.title()),
            bars.series().size() == 1
                ? ""
                : bars.series().stream().map(BarsHtml::key).collect(Collectors.joining()),
            Html.each(bars.bars(), bar -> row(bars, bar)));
  }

  private static String key(Series series) {
    return "<span><svg viewBox=\"0 0 10 10\"><rect class=\"%s\" width=\"10\" height=\"10\"/></svg>%s</span>"
        .formatted(HtmlDocument.kind(series.tone()), HtmlDocument.text(series.name()));
  }

  private static String row(Bars bars, Bar bar) {
    StringBuilder svg = new StringBuilder();
    double whole = bars.share() ? Math.max(1, bar.total()) : bars.longest();
    double at = 0;
    for (int i = 0; i < bar.amounts().size(); i++) {
      double width = bar.amounts().get(i) * 100 / whole;
      if (width > 0) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>",
                HtmlDocument.kind(bars.series().get(i).tone()),
                at,
                width));
      }
      at += width;
    }
    String told =
        IntStream.range(0, bar.amounts().size())
            .mapToObj(i -> Words.number(bar.amounts().get(i)) + " " + bars.series().get(i).name())
            .collect(Collectors.joining(", "));
    return """
    <span>%s</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="%s">%s</svg><b>%s</b>\
    """
        .formatted(
            HtmlDocument.text(bar.label()),
            HtmlDocument.text(told),
            svg,
            Words.number(bar.total()));
  }
}
