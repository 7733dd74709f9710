package dev.atoll.report.docx;

import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Texts;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** What stands at the foot of each page: what it is, and page of pages. */
final class DocxFooter {
  private DocxFooter() {}

  static void add(XWPFDocument word, Cover cover, DocxStyles styles) {
    XWPFParagraph paragraph = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setStyle(styles.id("footer"));
    paragraph.createRun().setText(Texts.clean(cover.kind() + " · " + cover.title()));
    paragraph.createRun().addTab();
    paragraph.createRun().setText("Page ");
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    paragraph.createRun().setText(" of ");
    paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }
}
