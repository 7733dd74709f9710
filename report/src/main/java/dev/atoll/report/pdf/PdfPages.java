package dev.atoll.report.pdf;

import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bars;
import dev.atoll.report.document.Block.Bullets;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Facts;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.PageBreak;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Signatures;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Block.Tiles;
import dev.atoll.report.document.Texts;
import dev.atoll.report.pdf.Fonts.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** One pass over a document, block by block. */
final class PdfPages {
  static final float MARGIN = 54;
  private static final Look BODY = new Look(9.5f, false, Colors.TEXT);

  private final dev.atoll.report.document.Document source;
  private final Map<Integer, Integer> known;
  private final Map<Integer, Integer> found = new HashMap<>();
  private final Fonts fonts;
  private final Document pdf = new Document(PageSize.A4, MARGIN, MARGIN, 56, 58);
  private int headings;

  /**
   * @param known the pages of headings by their number in the document, from an earlier pass
   */
  PdfPages(dev.atoll.report.document.Document source, Map<Integer, Integer> known)
      throws IOException {
    this.source = source;
    this.known = known;
    this.fonts = new Fonts();
  }

  /** Writes, and tells on which page each heading came to stand. */
  Map<Integer, Integer> write(OutputStream out) {
    PdfWriter writer = PdfWriter.getInstance(pdf, out);
    writer.setCloseStream(false);
    writer.setPageEvent(new PdfFooter(fonts, source.cover()));
    pdf.addTitle(Texts.clean(source.cover().kind() + " · " + source.cover().title()));
    pdf.addCreator("Atoll");
    pdf.open();
    PdfCover.add(source.cover(), fonts, pdf, writer);
    if (source.contents()) {
      pdf.add(PdfContents.table(source, known, fonts));
      pdf.newPage();
    }
    Outlines outlines = new Outlines(writer);
    for (Iterator<Block> blocks = source.blocks().iterator(); blocks.hasNext(); ) {
      add(blocks.next(), writer, outlines);
    }
    pdf.close();
    return Map.copyOf(found);
  }

  private void add(Block block, PdfWriter writer, Outlines outlines) {
    switch (block) {
      case Heading heading -> heading(heading, writer, outlines);
      case Paragraph paragraph -> paragraph(paragraph.text(), 6);
      case Bullets bullets -> bullets(bullets);
      case Callout callout -> pdf.add(PdfTables.callout(callout, fonts));
      case Facts facts -> pdf.add(PdfTables.facts(facts, fonts));
      case Tiles tiles -> pdf.add(PdfTables.tiles(tiles, fonts));
      case Table table -> table(table, writer);
      case Bars bars -> pdf.add(PdfBars.table(bars, fonts, writer, width()));
      case PageBreak _ -> pdf.newPage();
      case Signatures signatures -> pdf.add(PdfTables.signatures(signatures, fonts));
    }
  }

  /** Group by group: the head of a group never stands alone at the foot of a page. */
  private void table(Table table, PdfWriter writer) {
    boolean first = true;
    for (Table group : PdfTables.groups(table)) {
      PdfPTable set = PdfTables.table(group, fonts);
      set.setTotalWidth(width());
      float needed = 0;
      for (int row = 0; row < Math.min(3, set.size()); row++) {
        needed += set.getRowHeight(row);
      }
      boolean fits = writer.getVerticalPosition(true) - pdf.bottom() > needed;
      if (!fits) {
        pdf.newPage();
      }
      set.setSkipFirstHeader(fits && !first);
      set.setSpacingBefore(first ? 4 : 0);
      pdf.add(set);
      first = false;
    }
    var gap = new org.openpdf.text.Paragraph(" ");
    gap.setLeading(10);
    pdf.add(gap);
  }

  private float width() {
    return pdf.right() - pdf.left();
  }

  private void heading(Heading heading, PdfWriter writer, Outlines outlines) {
    float size =
        switch (heading.level()) {
          case 1 -> 17;
          case 2 -> 12.5f;
          default -> 10;
        };
    boolean first = heading.level() == 1;
    // a heading keeps some of what follows with it
    float room =
        switch (heading.level()) {
          case 1 -> 180;
          case 2 -> 130;
          default -> 72;
        };
    if (writer.getVerticalPosition(true) - pdf.bottom() < room) {
      pdf.newPage();
    }
    headings++;
    found.put(headings, writer.getPageNumber());
    var paragraph =
        new org.openpdf.text.Paragraph(
            fonts.phrase(
                Texts.clean(heading.text()),
                new Look(size, true, heading.level() == 3 ? Colors.TEXT : Colors.ACCENT)));
    paragraph.setLeading(size * 1.3f);
    paragraph.setSpacingBefore(first ? 20 : heading.level() == 2 ? 14 : 8);
    paragraph.setSpacingAfter(first ? 8 : 4);
    if (heading.level() < 3) {
      anchor(paragraph);
      outlines.add(heading, writer.getVerticalPosition(true));
    }
    pdf.add(paragraph);
  }

  private void anchor(org.openpdf.text.Paragraph paragraph) {
    for (Object part : paragraph.getChunks()) {
      if (part instanceof Chunk chunk) {
        chunk.setLocalDestination(PdfContents.name(headings));
        return;
      }
    }
  }

  private void paragraph(String text, float after) {
    var paragraph = new org.openpdf.text.Paragraph(phrase(text, fonts, BODY));
    paragraph.setLeading(BODY.size() * 1.45f);
    paragraph.setSpacingAfter(after);
    pdf.add(paragraph);
  }

  private void bullets(Bullets bullets) {
    PdfPTable table = new PdfPTable(new float[] {4, 96});
    table.setWidthPercentage(100);
    table.setSpacingAfter(8);
    int number = 0;
    for (String item : bullets.items()) {
      number++;
      table.addCell(plain(fonts.phrase(bullets.numbered() ? number + "." : "•", BODY)));
      table.addCell(plain(phrase(item, fonts, BODY)));
    }
    pdf.add(table);
  }

  private static PdfPCell plain(Phrase phrase) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(0);
    cell.setPadding(1.5f);
    cell.setLeading(0, 1.35f);
    return cell;
  }

  /** Text with code in another colour. */
  static Phrase phrase(String text, Fonts fonts, Look look) {
    Phrase phrase = new Phrase();
    for (Texts.Span span : Texts.spans(text)) {
      fonts.add(
          phrase,
          span.text(),
          span.code() ? new Look(look.size(), look.bold(), Colors.ACCENT) : look);
    }
    return phrase;
  }

  /** The tree of headings that readers show beside the pages. */
  private static final class Outlines {
    private final PdfOutline root;
    private PdfOutline chapter;

    Outlines(PdfWriter writer) {
      root = writer.getDirectContent().getRootOutline();
      chapter = root;
    }

    void add(Heading heading, float at) {
      PdfOutline entry =
          new PdfOutline(
              heading.level() == 1 ? root : chapter,
              new PdfDestination(PdfDestination.FITH, at + 20),
              Texts.clean(heading.text()),
              false);
      if (heading.level() == 1) {
        chapter = entry;
      }
    }
  }
}
