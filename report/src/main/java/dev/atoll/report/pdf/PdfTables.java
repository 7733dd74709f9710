package dev.atoll.report.pdf;

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
import dev.atoll.report.pdf.Fonts.Look;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** What is set as a table: rows, tiles, facts, callouts, room to sign. */
final class PdfTables {
  private static final float SIZE = 8.5f;
  private static final float NOTE = 7.5f;

  private PdfTables() {}

  /** The table cut before each row that begins a group. */
  static List<Table> groups(Table table) {
    List<List<Row>> groups = new ArrayList<>();
    for (Row row : table.rows()) {
      if (groups.isEmpty() || row.kind() == Row.Kind.GROUP) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(row);
    }
    return groups.stream().map(rows -> new Table(table.columns(), rows)).toList();
  }

  static PdfPTable table(Table table, Fonts fonts) {
    PdfPTable pdf = new PdfPTable(widths(table));
    pdf.setWidthPercentage(100);
    pdf.setHeaderRows(1);
    pdf.setSplitLate(true);
    for (Column column : table.columns()) {
      PdfPCell cell =
          cell(fonts.phrase(column.title(), new Look(SIZE, true, Colors.WHITE)), column.right());
      cell.setBackgroundColor(Colors.ACCENT);
      cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
      pdf.addCell(cell);
    }
    for (Row row : table.rows()) {
      add(row, table, fonts, pdf);
    }
    return pdf;
  }

  private static float[] widths(Table table) {
    float[] widths = new float[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = table.columns().get(i).weight();
    }
    return widths;
  }

  private static void add(Row row, Table table, Fonts fonts, PdfPTable pdf) {
    for (int i = 0; i < row.cells().size(); i++) {
      Cell source = row.cells().get(i);
      boolean body = row.kind() == Row.Kind.BODY;
      Color color = row.kind() == Row.Kind.GROUP ? Colors.ACCENT : Colors.text(source.tone());
      boolean bold = !body || source.tone() != Tone.PLAIN;
      Phrase phrase = PdfPages.phrase(source.text(), fonts, new Look(SIZE, bold, color));
      if (!source.note().isEmpty()) {
        fonts.add(phrase, "\n" + Texts.clean(source.note()), new Look(NOTE, false, Colors.FAINT));
      }
      boolean group = row.kind() == Row.Kind.GROUP;
      PdfPCell cell = cell(phrase, !group && table.columns().get(i).right());
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(Colors.LINE);
      cell.setBorderWidth(0.5f);
      if (!body) {
        cell.setBackgroundColor(Colors.SOFT);
      }
      if (row.kind() == Row.Kind.TOTAL) {
        cell.setBorder(Rectangle.TOP);
        cell.setBorderColor(Colors.ACCENT);
        cell.setBorderWidth(1);
      }
      if (group) {
        cell.setColspan(table.columns().size());
      }
      pdf.addCell(cell);
    }
  }

  private static PdfPCell cell(Phrase phrase, boolean right) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(0);
    cell.setPaddingTop(3.5f);
    cell.setPaddingBottom(5);
    cell.setPaddingLeft(5);
    cell.setPaddingRight(5);
    cell.setLeading(0, 1.3f);
    cell.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }

  static PdfPTable facts(Facts facts, Fonts fonts) {
    PdfPTable table = new PdfPTable(new float[] {22, 78});
    table.setWidthPercentage(100);
    table.setSpacingBefore(2);
    table.setSpacingAfter(8);
    for (Fact fact : facts.facts()) {
      table.addCell(lined(fonts.phrase(fact.label(), new Look(SIZE, false, Colors.FAINT))));
      table.addCell(
          lined(fonts.phrase(Texts.clean(fact.value()), new Look(SIZE, false, Colors.TEXT))));
    }
    return table;
  }

  private static PdfPCell lined(Phrase phrase) {
    PdfPCell cell = cell(phrase, false);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Colors.LINE);
    cell.setBorderWidth(0.5f);
    return cell;
  }

  static PdfPTable tiles(Tiles tiles, Fonts fonts) {
    int columns = tiles.tiles().size() * 2 - 1;
    float[] widths = new float[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = i % 2 == 0 ? 100f / tiles.tiles().size() : 2;
    }
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingBefore(6);
    table.setSpacingAfter(10);
    table.setKeepTogether(true);
    boolean first = true;
    for (Tile tile : tiles.tiles()) {
      if (!first) {
        PdfPCell gap = new PdfPCell();
        gap.setBorder(0);
        table.addCell(gap);
      }
      first = false;
      Phrase phrase = new Phrase();
      fonts.add(phrase, tile.label() + "\n", new Look(8, false, Colors.FAINT));
      fonts.add(
          phrase,
          tile.value() + "\n",
          new Look(tile.value().length() > 11 ? 12 : 16, true, Colors.TEXT));
      fonts.add(phrase, tile.note(), new Look(NOTE, false, Colors.FAINT));
      PdfPCell cell = new PdfPCell(phrase);
      cell.setLeading(0, 1.3f);
      cell.setPadding(7);
      cell.setPaddingTop(5);
      cell.setUseVariableBorders(true);
      cell.setBorder(Rectangle.BOX);
      cell.setBorderColor(Colors.LINE);
      cell.setBorderWidth(0.5f);
      cell.setBorderWidthTop(3);
      cell.setBorderColorTop(Colors.fill(tile.tone()));
      table.addCell(cell);
    }
    return table;
  }

  static PdfPTable callout(Callout callout, Fonts fonts) {
    PdfPTable table = new PdfPTable(1);
    table.setWidthPercentage(100);
    table.setSpacingBefore(3);
    table.setSpacingAfter(7);
    PdfPCell cell =
        new PdfPCell(PdfPages.phrase(callout.text(), fonts, new Look(9, false, Colors.TEXT)));
    cell.setLeading(0, 1.35f);
    cell.setPadding(7);
    cell.setUseVariableBorders(true);
    cell.setBorder(Rectangle.LEFT);
    cell.setBorderColorLeft(Colors.fill(callout.tone()));
    cell.setBorderWidthLeft(3);
    cell.setBackgroundColor(Colors.soft(callout.tone()));
    table.addCell(cell);
    return table;
  }

  static PdfPTable signatures(Signatures signatures, Fonts fonts) {
    PdfPTable table = new PdfPTable(signatures.parties().size());
    table.setWidthPercentage(100);
    table.setSpacingBefore(10);
    table.setKeepTogether(true);
    for (String party : signatures.parties()) {
      table.addCell(cell(fonts.phrase(Texts.clean(party), new Look(10, true, Colors.TEXT)), false));
    }
    for (String line : new String[] {"Name", "Date and signature"}) {
      for (int i = 0; i < signatures.parties().size(); i++) {
        PdfPCell cell =
            cell(
                fonts.phrase(
                    "\n\n______________________________\n" + line,
                    new Look(8, false, Colors.FAINT)),
                false);
        table.addCell(cell);
      }
    }
    return table;
  }
}
