package dev.atoll.report.pdf;

import dev.atoll.report.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * A document as PDF, A4. It is set twice where it has a table of contents: only then are the pages
 * of its headings known.
 */
public final class PdfDocument {
  private PdfDocument() {}

  public static void write(Document document, OutputStream out) throws IOException {
    Map<Integer, Integer> pages = new HashMap<>();
    if (document.contents()) {
      pages.putAll(new PdfPages(document, pages).write(OutputStream.nullOutputStream()));
    }
    new PdfPages(document, pages).write(out);
  }
}
