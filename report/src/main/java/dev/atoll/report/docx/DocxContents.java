package dev.atoll.report.docx;

import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Texts;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The table of contents: for each heading an entry with a link and its page, which the word
 * processor counts.
 */
final class DocxContents {
  private DocxContents() {}

  static void add(List<Block> blocks, DocxBody body) {
    List<Heading> headings =
        blocks.stream()
            .filter(Heading.class::isInstance)
            .map(Heading.class::cast)
            .filter(heading -> heading.level() < 3)
            .toList();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      XWPFParagraph paragraph = body.paragraph("toc " + heading.level());
      entry(paragraph, heading, DocxBody.bookmark(i + 1));
    }
  }

  private static void entry(XWPFParagraph paragraph, Heading heading, String bookmark) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(bookmark);
    link.addNewR().addNewT().setStringValue(Texts.clean(heading.text()));
    link.addNewR().addNewTab();
    fieldChar(link.addNewR(), STFldCharType.BEGIN);
    link.addNewR().addNewInstrText().setStringValue("PAGEREF " + bookmark + " \\h");
    fieldChar(link.addNewR(), STFldCharType.SEPARATE);
    link.addNewR().addNewT().setStringValue("");
    fieldChar(link.addNewR(), STFldCharType.END);
  }

  private static void fieldChar(CTR run, STFldCharType.Enum type) {
    run.addNewFldChar().setFldCharType(type);
  }
}
