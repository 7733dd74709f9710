package dev.atoll.report.pdf;

import dev.atoll.report.Words;
import dev.atoll.report.document.Block.Bar;
import dev.atoll.report.document.Block.Bars;
import dev.atoll.report.document.Block.Series;
import dev.atoll.report.document.Texts;
import dev.atoll.report.pdf.Fonts.Look;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** A chart, drawn with lines and areas. */
final class PdfBars {
  private static final Look TITLE = new Look(9.5f, true, Colors.TEXT);
  private static final Look LABEL = new Look(8, false, Colors.TEXT);
  private static final Look KEY = new Look(8, false, Colors.FAINT);
  private static final float ROW = 16;

  private PdfBars() {}

  static PdfPTable table(Bars bars, Fonts fonts, PdfWriter writer, float width) {
    PdfPTable table = new PdfPTable(1);
    table.setWidthPercentage(100);
    table.setSpacingBefore(4);
    table.setSpacingAfter(8);
    table.setKeepTogether(true);
    PdfPCell cell = new PdfPCell(image(draw(bars, fonts, writer, width)), false);
    cell.setBorder(0);
    cell.setPadding(0);
    table.addCell(cell);
    return table;
  }

  private static Image image(PdfTemplate template) {
    try {
      return Image.getInstance(template);
    } catch (BadElementException e) {
      throw new IllegalStateException("a drawing is an image", e);
    }
  }

  private static PdfTemplate draw(Bars bars, Fonts fonts, PdfWriter writer, float width) {
    boolean legend = bars.series().size() > 1;
    float head = legend ? 34 : 20;
    float height = head + bars.bars().size() * ROW + 2;
    PdfTemplate canvas = writer.getDirectContent().createTemplate(width, height);
    text(canvas, fonts, bars.title(), TITLE, Element.ALIGN_LEFT, 0, height - 11);
    if (legend) {
      float x = 0;
      for (Series series : bars.series()) {
        canvas.setColorFill(Colors.fill(series.tone()));
        canvas.rectangle(x, height - 28, 7, 7);
        canvas.fill();
        text(canvas, fonts, series.name(), KEY, Element.ALIGN_LEFT, x + 11, height - 27);
        x += 11 + fonts.width(series.name(), KEY) + 16;
      }
    }
    float labels = Math.min(width * 0.42f, longestLabel(bars, fonts) + 10);
    float figures = fonts.width(Words.number(bars.longest()), LABEL) + 8;
    float room = width - labels - figures;
    float y = height - head;
    for (Bar bar : bars.bars()) {
      y -= ROW;
      text(canvas, fonts, fit(bar.label(), labels - 8, fonts), LABEL, Element.ALIGN_LEFT, 0, y + 4);
      canvas.setColorFill(Colors.SOFT);
      canvas.rectangle(labels, y + 2, room, 10);
      canvas.fill();
      float x = labels;
      double whole = bars.share() ? Math.max(1, bar.total()) : bars.longest();
      for (int i = 0; i < bar.amounts().size(); i++) {
        float part = (float) (bar.amounts().get(i) / whole * room);
        if (part > 0) {
          canvas.setColorFill(Colors.fill(bars.series().get(i).tone()));
          canvas.rectangle(x, y + 2, part, 10);
          canvas.fill();
          x += part;
        }
      }
      text(canvas, fonts, Words.number(bar.total()), LABEL, Element.ALIGN_RIGHT, width, y + 4);
    }
    return canvas;
  }

  private static float longestLabel(Bars bars, Fonts fonts) {
    float longest = 0;
    for (Bar bar : bars.bars()) {
      longest = Math.max(longest, fonts.width(Texts.clean(bar.label()), LABEL));
    }
    return longest;
  }

  private static String fit(String label, float room, Fonts fonts) {
    String text = Texts.clean(label);
    if (fonts.width(text, LABEL) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && fonts.width(text.substring(0, end) + "…", LABEL) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  private static void text(
      PdfTemplate canvas, Fonts fonts, String text, Look look, int side, float x, float y) {
    ColumnText.showTextAligned(canvas, side, fonts.phrase(Texts.clean(text), look), x, y, 0);
  }
}
