package dev.atoll.report.xlsx;

import dev.atoll.report.document.Texts;
import dev.atoll.report.document.Tone;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet with a head, written from top to bottom. */
public final class Sheet {
  private static final String ACCENT = Tone.ACCENT.text();
  private static final int CELL = 32_767;

  /** In points: a line of text, and the most that a row may have. */
  private static final int LINE = 15;

  private static final int ROW = 409;

  /** How much of a column's width words fill before they break. */
  private static final double FILLED = 0.95;

  private final Worksheet sheet;
  private final List<Integer> widths;
  private int row;

  /**
   * @param widths of the columns, in characters
   */
  public Sheet(Workbook book, String name, List<Integer> widths) {
    sheet = book.newWorksheet(name);
    this.widths = List.copyOf(widths);
    for (int i = 0; i < widths.size(); i++) {
      sheet.width(i, widths.get(i));
    }
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
  }

  /** The row that is written next, as formulas count: from 1. */
  public int number() {
    return row + 1;
  }

  /** Column heads that stay in sight, with filters below them for so many rows. */
  public void head(List<String> titles, int rows) {
    for (int i = 0; i < titles.size(); i++) {
      sheet.value(row, i, titles.get(i));
      sheet.style(row, i).bold().fontColor("FFFFFF").fillColor(ACCENT).wrapText(true).set();
    }
    sheet.freezePane(0, row + 1);
    if (rows > 0) {
      sheet.setAutoFilter(row, 0, row + rows, titles.size() - 1);
    }
    end(titles);
  }

  /** A row of numbers and texts; a text that begins with {@code =} is no formula. */
  public void row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      put(i, values[i]);
    }
    end(List.of(values));
  }

  /** The same, in bold. */
  public void total(Object... values) {
    for (int i = 0; i < values.length; i++) {
      put(i, values[i]);
      sheet.style(row, i).bold().fillColor("F6F7FA").set();
    }
    end(List.of(values));
  }

  /** Not every program makes a row as high as its texts: so their lines are estimated. */
  private void end(List<?> values) {
    int lines = 1;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof String text) {
        lines = Math.max(lines, lines(text, widths.get(i) * FILLED));
      }
    }
    if (lines > 1) {
      sheet.rowHeight(row, Math.min(ROW, lines * LINE));
    }
    row++;
  }

  private static int lines(String text, double width) {
    return text.lines().mapToInt(line -> (int) Math.max(1, Math.ceil(line.length() / width))).sum();
  }

  public void gap() {
    row++;
  }

  /** What a cell computes. */
  public record Formula(String text) {}

  /** A number and how it is shown. */
  public record Shown(Number number, String format) {}

  private void put(int column, Object value) {
    switch (value) {
      case Formula(String text) -> {
        sheet.formula(row, column, text);
        sheet.style(row, column).format("#,##0.00").verticalAlignment("top").set();
      }
      case Shown(Number number, String format) -> {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).verticalAlignment("top").set();
      }
      case Number number -> {
        sheet.value(row, column, number);
        sheet.style(row, column).verticalAlignment("top").set();
      }
      default -> text(column, Texts.clean(value.toString()));
    }
  }

  private void text(int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text.length() > CELL ? text.substring(0, CELL) : text);
      sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
  }

  public void close() throws IOException {
    sheet.finish();
  }
}
