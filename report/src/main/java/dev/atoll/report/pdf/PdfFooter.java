package dev.atoll.report.pdf;

import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Texts;
import dev.atoll.report.pdf.Fonts.Look;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What stands at the foot of each page: what it is, and page of pages. */
final class PdfFooter extends PdfPageEventHelper {
  private static final Look LOOK = new Look(8, false, Colors.FAINT);
  private static final float WIDTH = 40;

  private final Fonts fonts;
  private final Cover cover;
  private final java.util.List<PdfTemplate> totals = new java.util.ArrayList<>();

  PdfFooter(Fonts fonts, Cover cover) {
    this.fonts = fonts;
    this.cover = cover;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    if (cover.page() && writer.getPageNumber() == 1) {
      return;
    }
    PdfContentByte canvas = writer.getDirectContent();
    float y = 32;
    canvas.saveState();
    canvas.setColorStroke(Colors.LINE);
    canvas.setLineWidth(0.5f);
    canvas.moveTo(document.left(), y + 13);
    canvas.lineTo(document.right(), y + 13);
    canvas.stroke();
    canvas.restoreState();
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        fonts.phrase(Texts.clean(cover.kind() + " · " + cover.title()), LOOK),
        document.left(),
        y,
        0);
    String page = "Page " + writer.getPageNumber() + " of";
    PdfTemplate total = canvas.createTemplate(WIDTH, 12);
    totals.add(total);
    float room = fonts.width("0000", LOOK);
    ColumnText.showTextAligned(
        canvas, Element.ALIGN_RIGHT, fonts.phrase(page, LOOK), document.right() - room, y, 0);
    canvas.addTemplate(total, document.right() - room + fonts.width(" ", LOOK), y);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    // the writer has already counted on to the page that will not be
    String pages = String.valueOf(writer.getPageNumber() - 1);
    for (PdfTemplate total : totals) {
      ColumnText.showTextAligned(total, Element.ALIGN_LEFT, fonts.phrase(pages, LOOK), 0, 0, 0);
    }
  }
}
