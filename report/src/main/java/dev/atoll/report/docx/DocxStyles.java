package dev.atoll.report.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The paragraph styles that a document needs. A template's own style of a name wins: headings look
 * as the partner's do.
 */
final class DocxStyles {
  private final Map<String, String> ids = new HashMap<>();

  private DocxStyles() {}

  /** Gives a new document its styles. */
  static DocxStyles create(XWPFDocument word) {
    CTStyles own = own();
    word.createStyles().setStyles(own);
    return merge(word, own);
  }

  /** Adds to a template what it lacks. */
  static DocxStyles complete(XWPFDocument word) {
    if (word.getStyles() == null) {
      return create(word);
    }
    return merge(word, own());
  }

  private static DocxStyles merge(XWPFDocument word, CTStyles own) {
    XWPFStyles styles = word.getStyles();
    DocxStyles all = new DocxStyles();
    for (CTStyle style : own.getStyleList()) {
      String name = style.getName().getVal();
      XWPFStyle present = styles.getStyleWithName(name);
      if (present == null) {
        present = styles.getStyleWithName(capital(name));
      }
      if (present == null) {
        if (styles.getStyle(style.getStyleId()) != null) {
          style.setStyleId("Atoll" + style.getStyleId());
        }
        present = new XWPFStyle(style);
        styles.addStyle(present);
      }
      all.ids.put(name, present.getStyleId());
    }
    return all;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The id of a style by its name, {@code heading 1}. */
  String id(String name) {
    return Objects.requireNonNull(ids.get(name), name);
  }

  private static CTStyles own() {
    try (InputStream in =
        Objects.requireNonNull(DocxStyles.class.getResourceAsStream("styles.xml"))) {
      return StylesDocument.Factory.parse(in).getStyles();
    } catch (IOException | XmlException e) {
      throw new IllegalStateException("the styles that come with Atoll are broken", e);
    }
  }
}
