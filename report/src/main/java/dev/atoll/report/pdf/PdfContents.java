package dev.atoll.report.pdf;

import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Texts;
import dev.atoll.report.pdf.Fonts.Look;
import java.util.Map;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The table of contents, with links. */
final class PdfContents {
  private PdfContents() {}

  /** The name by which a heading is jumped to. */
  static String name(int heading) {
    return "heading-" + heading;
  }

  static PdfPTable table(Document document, Map<Integer, Integer> pages, Fonts fonts) {
    PdfPTable table = new PdfPTable(new float[] {92, 8});
    table.setWidthPercentage(100);
    PdfPCell title = new PdfPCell(fonts.phrase("Contents", new Look(17, true, Colors.ACCENT)));
    title.setColspan(2);
    title.setBorder(0);
    title.setPaddingBottom(14);
    table.addCell(title);
    int at = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        at++;
        if (heading.level() < 3) {
          Look look =
              new Look(heading.level() == 1 ? 10.5f : 9.5f, heading.level() == 1, Colors.TEXT);
          PdfPCell text = cell(fonts.phrase(Texts.clean(heading.text()), look), heading, at);
          text.setPaddingLeft(heading.level() == 1 ? 0 : 16);
          table.addCell(text);
          PdfPCell page =
              cell(fonts.phrase(String.valueOf(pages.getOrDefault(at, 0)), look), heading, at);
          page.setHorizontalAlignment(Element.ALIGN_RIGHT);
          table.addCell(page);
        }
      }
    }
    return table;
  }

  private static PdfPCell cell(Phrase phrase, Heading heading, int at) {
    for (Object part : phrase.getChunks()) {
      if (part instanceof Chunk chunk) {
        chunk.setLocalGoto(name(at));
      }
    }
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(0);
    cell.setPaddingTop(heading.level() == 1 ? 6 : 1);
    cell.setPaddingBottom(1);
    return cell;
  }
}
