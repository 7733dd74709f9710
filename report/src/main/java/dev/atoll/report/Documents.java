package dev.atoll.report;

import dev.atoll.report.document.Document;
import dev.atoll.report.docx.DocxDocument;
import dev.atoll.report.html.HtmlDocument;
import dev.atoll.report.pdf.PdfDocument;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Documents as files. Large libraries stand behind them: each is loaded only when it is used. */
public final class Documents {
  private Documents() {}

  /**
   * Writes a document; the stream stays open.
   *
   * @throws IllegalArgumentException for XLSX: a workbook is made of data, not of text
   */
  public static void write(Document document, DocumentFormat format, OutputStream out)
      throws IOException {
    switch (format) {
      case DOCX -> DocxDocument.write(document, out);
      case PDF -> PdfDocument.write(document, out);
      case HTML -> {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        HtmlDocument.write(document, text);
        text.flush();
      }
      case XLSX -> throw new IllegalArgumentException("no document is a workbook");
    }
  }
}
