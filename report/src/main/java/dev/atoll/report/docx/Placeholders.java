package dev.atoll.report.docx;

import dev.atoll.report.document.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Finds and fills placeholders; word processors cut them into runs as they please. */
final class Placeholders {
  private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*}}");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  private Placeholders() {}

  /** All of a document: its text, tables, headers and footers, in this order. */
  static List<Placeholder> in(XWPFDocument word) {
    List<Placeholder> found = new ArrayList<>();
    word.getParagraphs().forEach(paragraph -> collect(paragraph, true, found));
    word.getTables().forEach(table -> collect(table, found));
    Stream.concat(word.getHeaderList().stream(), word.getFooterList().stream())
        .forEach(part -> collect(part, found));
    return found;
  }

  private static void collect(IBody body, List<Placeholder> found) {
    body.getParagraphs().forEach(paragraph -> collect(paragraph, false, found));
    body.getTables().forEach(table -> collect(table, found));
  }

  private static void collect(XWPFTable table, List<Placeholder> found) {
    table.getRows().stream()
        .flatMap(row -> row.getTableCells().stream())
        .forEach(cell -> collect(cell, found));
  }

  private static void collect(XWPFParagraph paragraph, boolean inText, List<Placeholder> found) {
    String text = text(paragraph);
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      boolean alone = inText && text.strip().equals(matcher.group());
      found.add(new Placeholder(matcher.group(1), matcher.group(), paragraph, alone));
    }
  }

  /** The names of placeholders that stand where {@link #in} does not look. */
  static List<String> outOfReach(XWPFDocument word, List<Placeholder> found) {
    List<String> left = new ArrayList<>();
    Matcher matcher =
        NAME.matcher(TAGS.matcher(word.getDocument().getBody().xmlText()).replaceAll(""));
    while (matcher.find()) {
      left.add(matcher.group(1));
    }
    found.forEach(place -> left.remove(place.name()));
    return left.stream().distinct().toList();
  }

  private static String text(XWPFParagraph paragraph) {
    StringBuilder text = new StringBuilder();
    paragraph.getRuns().forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /**
   * Puts a value in the first place of a placeholder in its paragraph, in the look of its begin.
   */
  static void replace(Placeholder place, String value) {
    List<XWPFRun> runs = place.paragraph().getRuns();
    int start = text(place.paragraph()).indexOf(place.text());
    int end = start + place.text().length();
    int at = 0;
    boolean put = false;
    for (XWPFRun run : runs) {
      String text = run.text();
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, text.length());
      if (start >= 0 && from < to) {
        set(run, text.substring(0, from) + (put ? "" : Texts.clean(value)) + text.substring(to));
        put = true;
      }
      at += text.length();
    }
  }

  private static void set(XWPFRun run, String text) {
    while (run.getCTR().sizeOfTArray() > 1) {
      run.getCTR().removeT(run.getCTR().sizeOfTArray() - 1);
    }
    run.setText(text, 0);
  }
}
