package dev.atoll.report.docx;

import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Facts;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Signatures;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Block.Tile;
import dev.atoll.report.document.Block.Tiles;
import dev.atoll.report.document.Texts;
import dev.atoll.report.document.Tone;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What is set as a table: rows, tiles, facts, callouts, room to sign. */
final class DocxTables {
  private static final String LINE = "D5D8E0";
  private static final String SOFT = "F6F7FA";
  private static final String WHITE = "FFFFFF";
  private static final String ACCENT = Tone.ACCENT.text();

  private DocxTables() {}

  static void table(XWPFTable word, Table table, DocxStyles styles) {
    Grid grid = Grid.of(word, table.columns().stream().map(Column::weight).toList());
    XWPFTableRow head = grid.row(word);
    head.setRepeatHeader(true);
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      XWPFTableCell cell = head.getCell(i);
      cell.setColor(ACCENT);
      XWPFRun run = text(cell, column.title(), styles, column.right());
      run.setBold(true);
      run.setColor(WHITE);
    }
    for (Row row : table.rows()) {
      boolean group = row.kind() == Row.Kind.GROUP;
      XWPFTableRow line = group ? grid.wide(word) : grid.row(word);
      for (int i = 0; i < row.cells().size(); i++) {
        cell(line.getCell(i), row, i, !group && table.columns().get(i).right(), styles);
      }
      if (group) {
        line.getCell(0).getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
      }
    }
  }

  private static void cell(
      XWPFTableCell word, Row row, int column, boolean right, DocxStyles styles) {
    Cell cell = row.cells().get(column);
    XWPFParagraph paragraph = paragraph(word, styles, right);
    boolean body = row.kind() == Row.Kind.BODY;
    DocxBody.text(paragraph, cell.text(), row.kind() == Row.Kind.GROUP ? Tone.ACCENT : cell.tone());
    boolean bold = !body || cell.tone() != Tone.PLAIN;
    paragraph.getRuns().forEach(run -> run.setBold(bold));
    if (!cell.note().isEmpty()) {
      XWPFParagraph note = word.addParagraph();
      note.setStyle(styles.id("Atoll cell"));
      note.setAlignment(right ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
      XWPFRun run = note.createRun();
      run.setText(Texts.clean(cell.note()));
      run.setFontSize(8);
      run.setColor(Tone.MUTED.text());
    }
    if (!body) {
      word.setColor(SOFT);
    }
    Borders.below(word, row.kind() == Row.Kind.TOTAL ? ACCENT : LINE);
  }

  static void facts(XWPFTable word, Facts facts, DocxStyles styles) {
    Grid grid = Grid.of(word, List.of(24, 76));
    for (Fact fact : facts.facts()) {
      XWPFTableRow row = grid.row(word);
      text(row.getCell(0), fact.label(), styles, false).setColor(Tone.MUTED.text());
      text(row.getCell(1), fact.value(), styles, false);
      Borders.below(row.getCell(0), LINE);
      Borders.below(row.getCell(1), LINE);
    }
  }

  static void tiles(XWPFTable word, Tiles tiles, DocxStyles styles) {
    Grid grid = Grid.of(word, tiles.tiles().stream().map(tile -> 1).toList());
    XWPFTableRow row = grid.row(word);
    for (int i = 0; i < tiles.tiles().size(); i++) {
      Tile tile = tiles.tiles().get(i);
      XWPFTableCell cell = row.getCell(i);
      Borders.tile(cell, tile.tone().fill().toUpperCase(java.util.Locale.ROOT), LINE);
      text(cell, tile.label(), styles, false).setColor(Tone.MUTED.text());
      XWPFRun value = more(cell, tile.value(), styles);
      value.setBold(true);
      value.setFontSize(tile.value().length() > 11 ? 13 : 18);
      XWPFRun note = more(cell, tile.note(), styles);
      note.setColor(Tone.MUTED.text());
      note.setFontSize(8);
    }
  }

  private static XWPFRun more(XWPFTableCell cell, String text, DocxStyles styles) {
    XWPFParagraph paragraph = cell.addParagraph();
    paragraph.setStyle(styles.id("Atoll cell"));
    XWPFRun run = paragraph.createRun();
    run.setText(Texts.clean(text));
    return run;
  }

  static void callout(XWPFTable word, Callout callout, DocxStyles styles) {
    XWPFTableRow row = Grid.of(word, List.of(1)).row(word);
    XWPFTableCell cell = row.getCell(0);
    cell.setColor(callout.tone().soft().toUpperCase(java.util.Locale.ROOT));
    Borders.left(cell, callout.tone().fill().toUpperCase(java.util.Locale.ROOT));
    DocxBody.text(paragraph(cell, styles, false), callout.text(), Tone.PLAIN);
  }

  static void signatures(XWPFTable word, Signatures signatures, DocxStyles styles) {
    Grid grid = Grid.of(word, signatures.parties().stream().map(party -> 1).toList());
    XWPFTableRow names = grid.row(word);
    for (int i = 0; i < signatures.parties().size(); i++) {
      text(names.getCell(i), signatures.parties().get(i), styles, false).setBold(true);
    }
    for (String label : List.of("Name", "Date and signature")) {
      XWPFTableRow row = grid.row(word);
      row.setHeight(900);
      for (int i = 0; i < signatures.parties().size(); i++) {
        XWPFTableCell cell = row.getCell(i);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        text(cell, "______________________________", styles, false).setColor(Tone.MUTED.text());
        more(cell, label, styles).setColor(Tone.MUTED.text());
      }
    }
  }

  /** The cell's first paragraph, with this text. */
  static XWPFRun text(XWPFTableCell cell, String text, DocxStyles styles, boolean right) {
    XWPFRun run = paragraph(cell, styles, right).createRun();
    run.setText(Texts.clean(text));
    return run;
  }

  private static XWPFParagraph paragraph(XWPFTableCell cell, DocxStyles styles, boolean right) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(styles.id("Atoll cell"));
    if (right) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    return paragraph;
  }
}
