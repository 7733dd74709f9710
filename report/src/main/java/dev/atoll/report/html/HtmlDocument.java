package dev.atoll.report.html;

import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bars;
import dev.atoll.report.document.Block.Bullets;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Facts;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.PageBreak;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Signatures;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Block.Tiles;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Texts;
import dev.atoll.report.document.Tone;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A document as one HTML file without scripts, for screens and for printing. */
public final class HtmlDocument {
  private int headings;

  private HtmlDocument() {}

  public static void write(Document document, Writer out) throws IOException {
    String style = Bundle.resource("document.css");
    Map<String, Template.Fill> fills = new HashMap<>();
    fill(fills, "style", style);
    fill(fills, "style-hash", Bundle.hash(style));
    fill(fills, "title", text(document.cover().kind() + " · " + document.cover().title()));
    fill(fills, "cover", cover(document.cover()));
    fill(fills, "contents", document.contents() ? contents(document) : "");
    fills.put("body", writer -> new HtmlDocument().blocks(document.blocks(), writer));
    Template.write(Bundle.resource("document.html"), fills, out);
  }

  private static void fill(Map<String, Template.Fill> fills, String name, String text) {
    fills.put(name, writer -> writer.write(text));
  }

  private static String cover(Document.Cover cover) {
    return """
    <header class="%s"><p class="kind">%s</p><h1>%s</h1><dl>%s</dl></header>
    """
        .formatted(
            cover.page() ? "cover" : "band",
            text(cover.kind()),
            text(cover.title()),
            Html.each(
                cover.facts(),
                fact ->
                    "<div><dt>%s</dt><dd>%s</dd></div>"
                        .formatted(text(fact.label()), text(fact.value()))));
  }

  private static String contents(Document document) {
    StringBuilder html = new StringBuilder("<nav aria-label=\"Contents\"><h2>Contents</h2><ol>");
    int at = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        at++;
        if (heading.level() < 3) {
          html.append(
              "<li class=\"l%d\"><a href=\"#s%d\">%s</a></li>"
                  .formatted(heading.level(), at, text(heading.text())));
        }
      }
    }
    return html.append("</ol></nav>").toString();
  }

  private void blocks(List<Block> blocks, Writer out) throws IOException {
    for (Block block : blocks) {
      out.write(html(block));
      out.write('\n');
    }
  }

  private String html(Block block) {
    return switch (block) {
      case Heading heading -> {
        headings++;
        yield "<h%d id=\"s%d\">%s</h%d>"
            .formatted(heading.level() + 1, headings, text(heading.text()), heading.level() + 1);
      }
      case Paragraph paragraph -> "<p>" + prose(paragraph.text()) + "</p>";
      case Bullets bullets -> bullets(bullets);
      case Callout callout ->
          "<p class=\"callout %s\">%s</p>".formatted(kind(callout.tone()), prose(callout.text()));
      case Facts facts ->
          "<table class=\"facts\">"
              + Html.each(
                  facts.facts(),
                  fact ->
                      "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                          .formatted(text(fact.label()), text(fact.value())))
              + "</table>";
      case Tiles tiles ->
          "<div class=\"tiles\">"
              + Html.each(
                  tiles.tiles(),
                  tile ->
                      "<div class=\"tile %s\"><span>%s</span><b>%s</b><small>%s</small></div>"
                          .formatted(
                              kind(tile.tone()),
                              text(tile.label()),
                              text(tile.value()),
                              text(tile.note())))
              + "</div>";
      case Table table -> table(table);
      case Bars bars -> BarsHtml.html(bars);
      case PageBreak _ -> "<div class=\"break\"></div>";
      case Signatures signatures ->
          "<div class=\"signatures\">"
              + Html.each(
                  signatures.parties(),
                  party ->
                      "<div><b>%s</b><span>Name</span><span>Date and signature</span></div>"
                          .formatted(text(party)))
              + "</div>";
    };
  }

  private static String bullets(Bullets bullets) {
    String tag = bullets.numbered() ? "ol" : "ul";
    return "<%s>%s</%s>"
        .formatted(tag, Html.each(bullets.items(), item -> "<li>" + prose(item) + "</li>"), tag);
  }

  private static String table(Table table) {
    StringBuilder html = new StringBuilder("<div class=\"wide\"><table><colgroup>");
    int all = table.columns().stream().mapToInt(Block.Column::weight).sum();
    for (Block.Column column : table.columns()) {
      html.append(
          String.format(
              Locale.ROOT, "<col width=\"%d%%\">", Math.round(column.weight() * 100.0 / all)));
    }
    html.append("</colgroup><thead><tr>");
    for (Block.Column column : table.columns()) {
      html.append(
          "<th scope=\"col\"%s>%s</th>"
              .formatted(column.right() ? " class=\"num\"" : "", text(column.title())));
    }
    html.append("</tr></thead><tbody>");
    for (Row row : table.rows()) {
      html.append("<tr class=\"%s\">".formatted(row.kind().name().toLowerCase(Locale.ROOT)));
      for (int i = 0; i < row.cells().size(); i++) {
        boolean group = row.kind() == Row.Kind.GROUP;
        html.append(
            "<td%s%s>%s</td>"
                .formatted(
                    group ? " colspan=\"" + table.columns().size() + "\"" : "",
                    !group && table.columns().get(i).right() ? " class=\"num\"" : "",
                    cell(row.cells().get(i))));
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table></div>").toString();
  }

  private static String cell(Cell cell) {
    String main =
        cell.tone() == Tone.PLAIN
            ? prose(cell.text())
            : "<span class=\"badge %s\">%s</span>".formatted(kind(cell.tone()), text(cell.text()));
    return cell.note().isEmpty() ? main : main + "<small>" + text(cell.note()) + "</small>";
  }

  static String kind(Tone tone) {
    return "t-" + tone.name().toLowerCase(Locale.ROOT);
  }

  static String text(String raw) {
    return Html.text(Texts.clean(raw));
  }

  private static String prose(String raw) {
    return Html.prose(Texts.clean(raw));
  }
}
