package dev.atoll.report.docx;

import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Texts;
import dev.atoll.report.document.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A document as DOCX, A4, in Atoll's own look. */
public final class DocxDocument {
  private DocxDocument() {}

  public static void write(Document document, OutputStream out) throws IOException {
    try (XWPFDocument word = new XWPFDocument()) {
      page(word, document.cover());
      DocxStyles styles = DocxStyles.create(word);
      word.getProperties()
          .getCoreProperties()
          .setTitle(Texts.clean(document.cover().kind() + " · " + document.cover().title()));
      word.getProperties().getCoreProperties().setCreator("Atoll");
      DocxFooter.add(word, document.cover(), styles);
      XWPFParagraph anchor = word.createParagraph();
      DocxBody body =
          new DocxBody(word, anchor, styles, new DocxLists(word), new DocxBody.Headings());
      cover(document.cover(), body);
      if (document.contents()) {
        contents(document, body);
        word.enforceUpdateFields();
      }
      body.add(document.blocks());
      word.removeBodyElement(word.getPosOfParagraph(anchor));
      word.write(out);
    }
  }

  private static void page(XWPFDocument word, Cover cover) {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margin = section.addNewPgMar();
    BigInteger side = BigInteger.valueOf((11906 - Grid.WIDTH) / 2);
    margin.setLeft(side);
    margin.setRight(side);
    margin.setTop(BigInteger.valueOf(1100));
    margin.setBottom(BigInteger.valueOf(1100));
    margin.setHeader(BigInteger.valueOf(560));
    margin.setFooter(BigInteger.valueOf(480));
    if (cover.page()) {
      section.addNewTitlePg();
    }
  }

  private static void cover(Cover cover, DocxBody body) throws IOException {
    XWPFParagraph kind = body.paragraph("Normal");
    if (cover.page()) {
      kind.setSpacingBefore(2600);
    }
    XWPFRun kindRun = kind.createRun();
    kindRun.setText(Texts.clean(cover.kind()).toUpperCase(Locale.ROOT));
    kindRun.setBold(true);
    kindRun.setCharacterSpacing(30);
    kindRun.setFontSize(cover.page() ? 13 : 9);
    kindRun.setColor(Tone.MUTED.text());
    XWPFParagraph title = body.paragraph("Normal");
    title.setSpacingAfter(cover.page() ? 900 : 160);
    XWPFRun titleRun = title.createRun();
    titleRun.setText(Texts.clean(cover.title()));
    titleRun.setBold(true);
    titleRun.setFontSize(cover.page() ? 34 : 20);
    titleRun.setColor(Tone.ACCENT.text());
    title.setBorderBottom(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
    List<Fact> facts = cover.facts();
    body.add(List.of(new Block.Facts(facts)));
    if (cover.page()) {
      body.add(List.of(new Block.PageBreak()));
    }
  }

  private static void contents(Document document, DocxBody body) throws IOException {
    XWPFParagraph title = body.paragraph("Normal");
    title.setSpacingAfter(240);
    XWPFRun run = title.createRun();
    run.setText("Contents");
    run.setBold(true);
    run.setFontSize(17);
    run.setColor(Tone.ACCENT.text());
    DocxContents.add(document.blocks(), body);
    body.add(List.of(new Block.PageBreak()));
  }
}
