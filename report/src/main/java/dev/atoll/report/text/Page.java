package dev.atoll.report.text;

import dev.atoll.engine.model.Severity;
import java.util.List;
import java.util.Locale;

/** Lines of text that are never wider than the terminal; coloured only where wanted. */
final class Page {
  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  Page(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  int width() {
    return width;
  }

  /** A line of plain text, cut where it is too long. */
  Page line(String text) {
    return styled(Style.PLAIN, text);
  }

  Page styled(Style style, String text) {
    return spans(List.of(new Span(style, text)));
  }

  Page blank() {
    out.append('\n');
    return this;
  }

  /** Text that must stay whole, such as code or an address, however long it is. */
  Page verbatim(String text) {
    out.append(Cells.clean(text)).append('\n');
    return this;
  }

  /** A heading with what belongs to it in plain text behind. */
  Page heading(String text, String more) {
    return blank().spans(List.of(new Span(Style.BOLD, text), new Span(Style.DIM, "   " + more)));
  }

  /** Text broken into lines; the first starts with the lead, the others as far in. */
  Page paragraph(String lead, String text) {
    String start = lead;
    for (String line : Cells.wrap(text, width - lead.length())) {
      line(start + line);
      start = " ".repeat(lead.length());
    }
    return this;
  }

  /** One line of differently styled stretches. */
  Page spans(List<Span> spans) {
    int room = width;
    StringBuilder line = new StringBuilder();
    for (Span span : spans) {
      String text = Cells.cut(Cells.clean(span.text()), room);
      room -= Cells.width(text);
      line.append(paint(span.style(), text));
    }
    out.append(line.toString().stripTrailing()).append('\n');
    return this;
  }

  /** A table; the last column is broken into lines instead of cut. */
  Page table(List<Column> columns, List<List<String>> rows) {
    row(Style.DIM, columns, columns.stream().map(Column::name).toList());
    rows.forEach(row -> row(Style.PLAIN, columns, row));
    return this;
  }

  private void row(Style style, List<Column> columns, List<String> cells) {
    StringBuilder lead = new StringBuilder();
    for (int i = 0; i < cells.size() - 1; i++) {
      lead.append(columns.get(i).cell(cells.get(i))).append("  ");
    }
    String start = lead.toString();
    for (String line : Cells.wrap(cells.getLast(), width - Cells.width(start))) {
      styled(style, start + line);
      start = " ".repeat(Cells.width(start));
    }
  }

  private String paint(Style style, String text) {
    return colour && style != Style.PLAIN && !text.isBlank()
        ? "\u001b[" + style.code + "m" + text + "\u001b[0m"
        : text;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** A stretch of a line. */
  record Span(Style style, String text) {}

  /** A column of a table. */
  record Column(String name, int width, boolean right) {
    String cell(String text) {
      String clean = Cells.clean(text);
      return right ? Cells.right(clean, width) : Cells.left(clean, width);
    }
  }

  enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    HIGH("1;31"),
    MEDIUM("33"),
    LOW("36"),
    GOOD("32"),
    LINK("36");

    private final String code;

    Style(String code) {
      this.code = code;
    }

    static Style of(Severity severity) {
      return valueOf(severity.name().toUpperCase(Locale.ROOT));
    }
  }
}
