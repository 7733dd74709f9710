package dev.atoll.report.pdf;

import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Texts;
import dev.atoll.report.pdf.Fonts.Look;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The first page, or the band at its top. */
final class PdfCover {
  private static final float BAND = 112;
  private static final float HALF = 430;

  private PdfCover() {}

  static void add(Cover cover, Fonts fonts, Document pdf, PdfWriter writer) {
    float height = cover.page() ? HALF : BAND;
    PdfContentByte canvas = writer.getDirectContentUnder();
    float top = pdf.getPageSize().getTop();
    canvas.saveState();
    canvas.setColorFill(Colors.ACCENT);
    canvas.rectangle(0, top - height, pdf.getPageSize().getWidth(), height);
    canvas.fill();
    canvas.restoreState();
    ColumnText column = new ColumnText(writer.getDirectContent());
    column.setSimpleColumn(
        PdfPages.MARGIN, top - height, pdf.right(), top - (cover.page() ? 210 : 22));
    column.addText(
        fonts.phrase(
            Texts.clean(cover.kind()).toUpperCase(Locale.ROOT),
            new Look(
                cover.page() ? 12 : 8.5f,
                true,
                Colors.fill(dev.atoll.report.document.Tone.MUTED))));
    column.addText(new Phrase("\n"));
    column.addText(fonts.phrase(Texts.clean(cover.title()), title(cover, fonts, pdf)));
    column.setLeading(0, 1.35f);
    column.go();
    if (cover.page()) {
      PdfPTable facts = facts(cover, fonts, 2);
      facts.setTotalWidth(pdf.right() - pdf.left());
      facts.writeSelectedRows(0, -1, pdf.left(), top - height - 40, writer.getDirectContent());
      // the page counts as empty until something stands in its flow
      pdf.add(new org.openpdf.text.Paragraph(" "));
      pdf.newPage();
    } else {
      band(cover, fonts, pdf, writer);
    }
  }

  /** In a band there is one line for it: a long name makes it smaller. */
  private static Look title(Cover cover, Fonts fonts, Document pdf) {
    Look look = new Look(cover.page() ? 30 : 19, true, Colors.WHITE);
    while (!cover.page()
        && look.size() > 8
        && fonts.width(Texts.clean(cover.title()), look) > pdf.right() - pdf.left()) {
      look = new Look(look.size() - 0.5f, true, Colors.WHITE);
    }
    return look;
  }

  private static void band(Cover cover, Fonts fonts, Document pdf, PdfWriter writer) {
    float top = pdf.getPageSize().getTop();
    PdfPTable table = new PdfPTable(cover.facts().size());
    table.setTotalWidth(pdf.right() - pdf.left());
    for (Fact fact : cover.facts()) {
      PdfPCell cell = new PdfPCell();
      cell.setBorder(0);
      cell.setPadding(0);
      cell.setPaddingRight(8);
      Phrase phrase = new Phrase();
      fonts.add(
          phrase,
          fact.label() + "\n",
          new Look(7.5f, false, Colors.fill(dev.atoll.report.document.Tone.MUTED)));
      fonts.add(phrase, Texts.clean(fact.value()), new Look(8.5f, true, Colors.WHITE));
      cell.setPhrase(phrase);
      cell.setLeading(0, 1.25f);
      table.addCell(cell);
    }
    table.writeSelectedRows(0, -1, pdf.left(), top - 74, writer.getDirectContent());
    var room = new org.openpdf.text.Paragraph(" ");
    room.setLeading(BAND - 56 - 4);
    pdf.add(room);
  }

  private static PdfPTable facts(Cover cover, Fonts fonts, int columns) {
    PdfPTable table = new PdfPTable(columns);
    table.setWidths(new float[] {24, 76});
    for (Fact fact : cover.facts()) {
      table.addCell(cell(fonts.phrase(fact.label(), new Look(10, false, Colors.FAINT))));
      table.addCell(cell(fonts.phrase(Texts.clean(fact.value()), new Look(11, true, Colors.TEXT))));
    }
    return table;
  }

  private static PdfPCell cell(Phrase phrase) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(0);
    cell.setPadding(5);
    cell.setLeading(0, 1.3f);
    return cell;
  }
}
