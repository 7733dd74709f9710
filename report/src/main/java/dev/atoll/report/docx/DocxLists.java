package dev.atoll.report.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Lists with bullets, and lists with numbers that each begin at 1. */
final class DocxLists {
  private final XWPFNumbering numbering;
  private final BigInteger bullets;
  private final BigInteger numbered;

  DocxLists(XWPFDocument word) {
    numbering = word.createNumbering();
    bullets = numbering.addNum(define(STNumberFormat.BULLET, "•"));
    numbered = define(STNumberFormat.DECIMAL, "%1.");
  }

  private BigInteger define(STNumberFormat.Enum format, String text) {
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    long free =
        numbering.getAbstractNums().stream()
                .mapToLong(each -> each.getCTAbstractNum().getAbstractNumId().longValue())
                .max()
                .orElse(0)
            + 1;
    definition.setAbstractNumId(BigInteger.valueOf(free));
    CTLvl level = definition.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(340));
    indent.setHanging(BigInteger.valueOf(340));
    return numbering.addAbstractNum(new XWPFAbstractNum(definition));
  }

  BigInteger bullets() {
    return bullets;
  }

  /** Another list with numbers. */
  BigInteger numbered() {
    BigInteger id = numbering.addNum(numbered);
    XWPFNum list = numbering.getNum(id);
    CTNumLvl override = list.getCTNum().addNewLvlOverride();
    override.setIlvl(BigInteger.ZERO);
    override.addNewStartOverride().setVal(BigInteger.ONE);
    return id;
  }
}
