package dev.atoll.report.docx;

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
import dev.atoll.report.document.Tone;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/** Blocks as paragraphs and tables, put in before one paragraph. */
final class DocxBody {
  private static final String CODE = "Consolas";

  private final XWPFDocument word;
  private final XWPFParagraph anchor;
  private final DocxStyles styles;
  private final DocxLists lists;
  private final Headings headings;

  /**
   * @param anchor what is written comes before it
   */
  DocxBody(
      XWPFDocument word,
      XWPFParagraph anchor,
      DocxStyles styles,
      DocxLists lists,
      Headings headings) {
    this.word = word;
    this.anchor = anchor;
    this.styles = styles;
    this.lists = lists;
    this.headings = headings;
  }

  /** Counts headings over all parts of a document, so that each bookmark is unique. */
  static final class Headings {
    private int count;

    int next() {
      return ++count;
    }
  }

  static String bookmark(int heading) {
    return "_Atoll" + heading;
  }

  void add(List<Block> blocks) throws IOException {
    for (Block block : blocks) {
      add(block);
    }
  }

  private void add(Block block) throws IOException {
    switch (block) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> text(paragraph("Normal"), paragraph.text(), Tone.PLAIN);
      case Bullets bullets -> bullets(bullets);
      case Callout callout -> DocxTables.callout(table(), callout, styles);
      case Facts facts -> DocxTables.facts(table(), facts, styles);
      case Tiles tiles -> DocxTables.tiles(table(), tiles, styles);
      case Table table -> DocxTables.table(table(), table, styles);
      case Bars bars -> {
        text(paragraph("caption"), bars.title(), Tone.PLAIN);
        DocxChart.add(word, paragraph("Normal").createRun(), bars);
      }
      case PageBreak _ -> paragraph("Normal").setPageBreak(true);
      case Signatures signatures -> DocxTables.signatures(table(), signatures, styles);
    }
    // tables that touch become one
    if (block instanceof Callout
        || block instanceof Facts
        || block instanceof Tiles
        || block instanceof Table) {
      XWPFParagraph gap = paragraph("Normal");
      gap.setSpacingAfter(0);
      gap.setSpacingBefore(0);
      XWPFRun run = gap.createRun();
      run.setFontSize(6);
      run.setText("");
    }
  }

  XWPFParagraph paragraph(String style) {
    try (XmlCursor cursor = anchor.getCTP().newCursor()) {
      XWPFParagraph paragraph = word.insertNewParagraph(cursor);
      paragraph.setStyle(styles.id(style));
      return paragraph;
    }
  }

  private XWPFTable table() {
    try (XmlCursor cursor = anchor.getCTP().newCursor()) {
      XWPFTable table = word.insertNewTbl(cursor);
      table.removeRow(0);
      return table;
    }
  }

  private void heading(Heading heading) {
    XWPFParagraph paragraph = paragraph("heading " + heading.level());
    if (heading.level() == 3) {
      text(paragraph, heading.text(), Tone.PLAIN);
      return;
    }
    int number = headings.next();
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setName(bookmark(number));
    start.setId(BigInteger.valueOf(number));
    text(paragraph, heading.text(), Tone.PLAIN);
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
  }

  private void bullets(Bullets bullets) {
    BigInteger list = bullets.numbered() ? lists.numbered() : lists.bullets();
    for (String item : bullets.items()) {
      XWPFParagraph paragraph = paragraph("List Paragraph");
      paragraph.setNumID(list);
      text(paragraph, item, Tone.PLAIN);
    }
  }

  /** Text with its code in a font of its own. */
  static void text(XWPFParagraph paragraph, String text, Tone tone) {
    for (Texts.Span span : Texts.spans(text)) {
      XWPFRun run = paragraph.createRun();
      run.setText(span.text());
      if (span.code()) {
        run.setFontFamily(CODE);
      }
      if (tone != Tone.PLAIN) {
        run.setColor(tone.text());
      }
    }
  }
}
