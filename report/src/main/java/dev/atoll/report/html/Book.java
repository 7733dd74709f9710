package dev.atoll.report.html;

import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The frame of a page about a review: one file that needs nothing else. */
final class Book {
  private static final String LOGO =
      """
      <div class="brand"><svg viewBox="0 0 26 26" aria-hidden="true"><g fill="none" stroke-linecap="round">\
      <path d="M21.5 8.2A10 10 0 1 0 23 13" stroke="#42b4ff" stroke-width="3.6"/>\
      <circle cx="13" cy="13" r="3" fill="#ff9900"/></g></svg>Atoll<span>AWS Well-Architected review</span></div>\
      """;

  private Book() {}

  /**
   * @param anchor the id of the element
   * @param note behind the name; may be empty
   */
  record Link(String anchor, String name, String note) {
    private String html() {
      return "<li><a href=\"#%s\">%s <span class=\"counter\">%s</span></a></li>"
          .formatted(Html.text(anchor), Html.text(name), Html.text(note));
    }
  }

  static void write(
      String title, String lead, ScanInfo scan, List<Link> links, String body, Writer out)
      throws IOException {
    String style = Bundle.resource("report.css") + Bundle.resource("book.css");
    String script = Bundle.resource("book.js");
    Map<String, Template.Fill> fills = new HashMap<>();
    text(fills, "style", style);
    text(fills, "style-hash", Bundle.hash(style));
    text(fills, "script", script);
    text(fills, "script-hash", Bundle.hash(script));
    text(fills, "title", Html.text(title));
    text(
        fills,
        "header",
        "<header class=\"hero\"><div>%s<h1>%s</h1><p>%s As read on %s.</p></div></header>"
            .formatted(
                LOGO, Html.text(title), Html.text(lead), Html.text(Words.time(scan.finishedAt()))));
    text(fills, "nav", Html.each(links, Link::html));
    text(fills, "body", body);
    Template.write(Bundle.resource("book.html"), fills, out);
  }

  private static void text(Map<String, Template.Fill> fills, String name, String text) {
    fills.put(name, writer -> writer.write(text));
  }

  /** A figure with its name and what it means. */
  static String tile(String kind, long figure, String label, String note) {
    return "<div class=\"tile t-%s\"><span class=\"label\">%s</span><b>%s</b><small>%s</small></div>"
        .formatted(kind, Html.text(label), Words.number(figure), Html.text(note));
  }
}
