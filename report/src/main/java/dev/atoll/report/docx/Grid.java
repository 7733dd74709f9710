package dev.atoll.report.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The columns of a table over the whole width of the text, and its rows. */
record Grid(List<Integer> widths) {
  /** Of the text on A4, in twentieths of a point. */
  static final int WIDTH = 9638;

  static Grid of(XWPFTable table, List<Integer> weights) {
    int all = weights.stream().mapToInt(Integer::intValue).sum();
    Grid grid = new Grid(weights.stream().map(weight -> weight * WIDTH / all).toList());
    // percent, so that a template with other margins keeps its own
    table.setWidthType(TableWidthType.PCT);
    table.setWidth("100.00%");
    CTTblPr properties = table.getCTTbl().getTblPr();
    CTTblLayoutType layout =
        properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    CTTblGrid columns = table.getCTTbl().addNewTblGrid();
    grid.widths.forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
    table.setCellMargins(40, 90, 40, 90);
    return grid;
  }

  /** Another row, not broken over pages. */
  XWPFTableRow row(XWPFTable table) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    while (row.getTableCells().size() < widths.size()) {
      row.createCell();
    }
    for (int i = 0; i < widths.size(); i++) {
      width(row.getCell(i), widths.get(i));
    }
    return row;
  }

  /** Another row of one cell. */
  XWPFTableRow wide(XWPFTable table) {
    XWPFTableRow row = row(table);
    while (row.getTableCells().size() > 1) {
      row.removeCell(row.getTableCells().size() - 1);
    }
    XWPFTableCell cell = row.getCell(0);
    width(cell, WIDTH);
    cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
    return row;
  }

  private static void width(XWPFTableCell cell, int width) {
    cell.setWidthType(TableWidthType.DXA);
    cell.setWidth(String.valueOf(width));
  }
}
