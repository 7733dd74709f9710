package dev.atoll.report.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** Lines around cells; colours as {@code RRGGBB}. */
final class Borders {
  private static final int THIN = 4;
  private static final int THICK = 24;

  private Borders() {}

  static void below(XWPFTableCell cell, String color) {
    line(borders(cell).addNewBottom(), THIN, color);
  }

  static void left(XWPFTableCell cell, String color) {
    line(borders(cell).addNewLeft(), THICK, color);
  }

  static void tile(XWPFTableCell cell, String top, String others) {
    CTTcBorders borders = borders(cell);
    line(borders.addNewTop(), THICK, top);
    line(borders.addNewLeft(), THIN, others);
    line(borders.addNewBottom(), THIN, others);
    line(borders.addNewRight(), THIN, others);
  }

  private static CTTcBorders borders(XWPFTableCell cell) {
    CTTcPr properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    return properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
  }

  private static void line(CTBorder border, int eighths, String color) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(eighths));
    border.setSpace(BigInteger.ZERO);
    border.setColor(color);
  }
}
