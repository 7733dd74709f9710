package dev.atoll.report.docx;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Document.Section;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * A partner's own DOCX with placeholders: {@code {{customer}}} within any text, {@code
 * {{packages}}} and other sections alone in a paragraph. All else stays as it is.
 */
public final class DocxTemplate {
  private static final String CONTENTS = "contents";
  private static final String NEEDED = "packages";

  private final Path file;
  private final Set<String> sections;
  private final Set<String> values;

  /**
   * @param sections the names of sections that it may ask for
   * @param values the names of values that it may ask for
   */
  public DocxTemplate(Path file, Set<String> sections, Set<String> values) {
    this.file = file;
    this.sections = sections;
    this.values = values;
  }

  /**
   * Fails where the template cannot be filled: better before a scan than after it.
   *
   * @throws AtollException DOCUMENT_INVALID with all that is wrong, FILE_UNREADABLE
   */
  public void check() {
    try (XWPFDocument word = open()) {
      check(word, Placeholders.in(word));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Writes the template with its placeholders filled.
   *
   * @param given what replaces the placeholders within texts, by their names
   * @throws AtollException DOCUMENT_INVALID with all that is wrong, FILE_UNREADABLE
   */
  public void write(Document document, Map<String, String> given, OutputStream out)
      throws IOException {
    try (XWPFDocument word = open()) {
      List<Placeholder> places = Placeholders.in(word);
      check(word, places);
      fill(word, places, document, given);
      word.enforceUpdateFields();
      word.write(out);
    }
  }

  private XWPFDocument open() {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return parse(in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private AtollException unreadable(IOException e) {
    return new AtollException(
        ErrorCode.FILE_UNREADABLE,
        file + " cannot be read: " + e.getMessage(),
        "check the path and its permissions",
        e);
  }

  private XWPFDocument parse(InputStream in) {
    try {
      return new XWPFDocument(in);
    } catch (IOException | RuntimeException e) {
      // the library tells damage by exceptions of many kinds, unchecked ones among them
      throw new AtollException(
          ErrorCode.DOCUMENT_INVALID,
          file + " is no DOCX, or a damaged one",
          "open it in Word or LibreOffice and save it as DOCX again; old .doc files do not fit",
          e);
    }
  }

  private void check(XWPFDocument word, List<Placeholder> places) {
    List<String> problems = new ArrayList<>();
    for (Placeholder place : places) {
      String name = place.name();
      if (sections.contains(name) || name.equals(CONTENTS)) {
        if (!place.alone()) {
          problems.add(
              "{{%s}} stands within other text, a table or a header; it needs a paragraph of its own"
                  .formatted(name));
        }
      } else if (!values.contains(name)) {
        problems.add("{{%s}} is no placeholder%s".formatted(name, Known.hint(name, all())));
      }
    }
    if (places.stream().noneMatch(place -> place.name().equals(NEEDED))) {
      problems.add(
          "{{%s}} is missing: without it the document would not say what is done"
              .formatted(NEEDED));
    }
    Placeholders.outOfReach(word, places)
        .forEach(name ->
            problems.add(
                "{{%s}} stands in a text box, a form field or a footnote; move it into plain text"
                    .formatted(name)));
    if (!problems.isEmpty()) {
      throw new AtollException(
          ErrorCode.DOCUMENT_INVALID,
          problems.size() == 1
              ? file + ": " + problems.getFirst()
              : "%s has %d problems:%n%s"
                  .formatted(
                      file,
                      problems.size(),
                      String.join(
                          System.lineSeparator(), problems.stream().map("  "::concat).toList())),
          "docs/statement-of-work.md lists the placeholders");
    }
  }

  private List<String> all() {
    List<String> names = new ArrayList<>(values);
    names.addAll(sections);
    names.add(CONTENTS);
    return names;
  }

  private static void fill(
      XWPFDocument word, List<Placeholder> places, Document document, Map<String, String> given)
      throws IOException {
    Map<String, Section> sections = new HashMap<>();
    document.sections().forEach(section -> sections.put(section.name(), section));
    DocxStyles styles = DocxStyles.complete(word);
    DocxLists lists = new DocxLists(word);
    DocxBody.Headings headings = new DocxBody.Headings();
    List<Block> shown = new ArrayList<>();
    for (Placeholder place : places) {
      Section section = sections.get(place.name());
      if (section != null) {
        shown.addAll(withoutLeadingBreak(section.blocks()));
      }
    }
    for (Placeholder place : places) {
      Section section = sections.get(place.name());
      if (section != null) {
        body(word, place, styles, lists, headings).add(withoutLeadingBreak(section.blocks()));
        remove(word, place.paragraph());
      } else if (place.name().equals(CONTENTS)) {
        DocxContents.add(shown, body(word, place, styles, lists, headings));
        remove(word, place.paragraph());
      } else {
        Placeholders.replace(place, given.getOrDefault(place.name(), ""));
      }
    }
  }

  /** Where a chapter begins is the template's to say. */
  private static List<Block> withoutLeadingBreak(List<Block> blocks) {
    return !blocks.isEmpty() && blocks.getFirst() instanceof Block.PageBreak
        ? blocks.subList(1, blocks.size())
        : blocks;
  }

  private static DocxBody body(
      XWPFDocument word,
      Placeholder place,
      DocxStyles styles,
      DocxLists lists,
      DocxBody.Headings headings) {
    return new DocxBody(word, place.paragraph(), styles, lists, headings);
  }

  /** A paragraph that ends a section of pages stays, empty: with it the section would go. */
  private static void remove(XWPFDocument word, XWPFParagraph paragraph) {
    if (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr()) {
      while (!paragraph.getRuns().isEmpty()) {
        paragraph.removeRun(0);
      }
    } else {
      word.removeBodyElement(word.getPosOfParagraph(paragraph));
    }
  }
}
