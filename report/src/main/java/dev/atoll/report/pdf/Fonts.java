package dev.atoll.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of a PDF, embedded: together they hold the scripts of Europe (Latin, Greek, Cyrillic,
 * Armenian, Georgian) and arrows. A letter that none has becomes a box.
 */
final class Fonts {
  private static final int MISSING = 0xFFFD;

  private final List<BaseFont> regular;
  private final List<BaseFont> bold;

  Fonts() throws IOException {
    regular = load("Regular");
    bold = load("Bold");
  }

  private static List<BaseFont> load(String weight) throws IOException {
    return List.of(
        load("NotoSans-" + weight, weight),
        load("NotoSansArmenian-" + weight, weight),
        load("NotoSansGeorgian-" + weight, weight),
        load("NotoSansMath-Regular", weight));
  }

  private static BaseFont load(String name, String weight) throws IOException {
    String file = "fonts/" + name + ".ttf";
    try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), weight)) {
      return BaseFont.createFont(
          name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    }
  }

  /** A look of letters. */
  record Look(float size, boolean bold, Color color) {}

  /** The text in this look, each letter in a font that has it. */
  Phrase phrase(String text, Look look) {
    Phrase phrase = new Phrase();
    phrase.setLeading(look.size() * 1.4f);
    add(phrase, text, look);
    return phrase;
  }

  void add(Phrase phrase, String text, Look look) {
    List<BaseFont> fonts = look.bold() ? bold : regular;
    StringBuilder run = new StringBuilder();
    BaseFont current = fonts.getFirst();
    for (int c : text.codePoints().toArray()) {
      BaseFont fitting = c == '\n' ? current : fitting(fonts, c);
      if (!fitting.equals(current) && !run.isEmpty()) {
        phrase.add(chunk(run.toString(), current, look));
        run.setLength(0);
      }
      current = fitting;
      run.appendCodePoint(c == '\n' || current.charExists(c) ? c : MISSING);
    }
    if (!run.isEmpty()) {
      phrase.add(chunk(run.toString(), current, look));
    }
  }

  /** How wide a text is. */
  float width(String text, Look look) {
    float width = 0;
    List<BaseFont> fonts = look.bold() ? bold : regular;
    for (int c : text.codePoints().toArray()) {
      BaseFont font = fitting(fonts, c);
      width +=
          font.getWidthPoint(Character.toString(font.charExists(c) ? c : MISSING), look.size());
    }
    return width;
  }

  private static BaseFont fitting(List<BaseFont> fonts, int c) {
    return fonts.stream().filter(font -> font.charExists(c)).findFirst().orElse(fonts.getFirst());
  }

  private static Chunk chunk(String text, BaseFont font, Look look) {
    return new Chunk(text, new Font(font, look.size(), Font.NORMAL, look.color()));
  }
}
