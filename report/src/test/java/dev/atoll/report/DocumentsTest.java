package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atoll.engine.work.Planner;
import dev.atoll.engine.work.RiskSelection;
import dev.atoll.engine.work.WorkPlan;
import dev.atoll.report.document.Document;
import dev.atoll.report.work.Offer;
import dev.atoll.report.work.SowDocument;
import dev.atoll.report.work.SowWorkbook;
import dev.atoll.report.work.SummaryDocument;
import dev.atoll.report.xlsx.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Documents, opened again by the libraries that read such files. */
final class DocumentsTest {
  private static byte[] sow(DocumentFormat format) throws IOException {
    return bytes(SowDocument.of(SampleOffer.offer()).numbered(), format);
  }

  private static byte[] bytes(Document document, DocumentFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Documents.write(document, format, out);
    return out.toByteArray();
  }

  @Test
  void aPdfHoldsItsTextAndItsFonts() throws IOException {
    PdfReader pdf = new PdfReader(sow(DocumentFormat.PDF));
    PdfTextExtractor text = new PdfTextExtractor(pdf);
    String first = text.getTextFromPage(1);
    StringBuilder all = new StringBuilder();
    for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
      String shown = text.getTextFromPage(page);
      assertThat(shown).contains("Page " + page + " of");
      all.append(shown);
    }

    assertThat(first).contains("STATEMENT OF WORK", "Łódź", "Žába", "Ελλάς", "Банк");
    assertThat(first).contains("Հայաստան", "საქართველო");
    assertThat(all.toString())
        .contains("Contents", "Work packages", "RDS DB instances encrypt their storage")
        .contains("Appendix A", "rds-storage-encrypted", "EUR", "São Paulo");
    assertThat(fonts(pdf)).isNotEmpty().allSatisfy(font -> assertThat(embedded(font)).isTrue());
  }

  private static List<PdfDictionary> fonts(PdfReader pdf) {
    return IntStream.range(0, pdf.getXrefSize())
        .mapToObj(pdf::getPdfObject)
        .filter(PdfDictionary.class::isInstance)
        .map(PdfDictionary.class::cast)
        .filter(object -> PdfName.FONTDESCRIPTOR.equals(object.get(PdfName.TYPE)))
        .toList();
  }

  private static boolean embedded(PdfDictionary descriptor) {
    PdfObject file = descriptor.get(PdfName.FONTFILE2);
    return file != null;
  }

  @Test
  void aPdfHasTwoPagesForExecutives() throws IOException {
    Document summary = SummaryDocument.of(SampleOffer.plan(), SampleOffer.PARTIES);
    PdfReader pdf = new PdfReader(bytes(summary, DocumentFormat.PDF));

    assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    assertThat(new PdfTextExtractor(pdf).getTextFromPage(2))
        .contains("most urgent risks", "What could not be seen", "rds:DescribeDBInstances");
  }

  @Test
  void whatNobodyJudgedIsNotCalledGood() {
    WorkPlan plan = Planner.plan(SampleScan.result(List.of(), List.of()), RiskSelection.HIGH);
    Offer offer = Offer.of(plan, SampleOffer.PARTIES, Optional.empty());

    assertThat(
            List.of(
                SummaryDocument.of(plan, SampleOffer.PARTIES).toString(),
                SowDocument.of(offer).toString()))
        .allSatisfy(text ->
            assertThat(text)
                .contains("Nothing was judged")
                .doesNotContain(
                    "Nothing is missing", "there is nothing to mend", "resources, tone=GOOD"));
  }

  @Test
  void aDocxHasContentsThatLeadToItsHeadings() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(sow(DocumentFormat.DOCX)))) {
      List<String> targets =
          word.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getCTP().getHyperlinkList().stream())
              .map(link -> link.getAnchor())
              .toList();
      List<String> headings =
          word.getParagraphs().stream()
              .filter(paragraph -> List.of("Heading1", "Heading2").contains(style(paragraph)))
              .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
              .map(mark -> mark.getName())
              .toList();

      assertThat(targets).isNotEmpty().doesNotHaveDuplicates().isEqualTo(headings);
      assertThat(word.getCharts()).hasSize(1);
      assertThat(word.getFooterList()).hasSize(1);
      assertThat(word.getTables())
          .allSatisfy(table ->
              assertThat(table.getRows())
                  .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue()));
      assertThat(new XWPFWordExtractor(word).getText())
          .contains(SampleOffer.CUSTOMER, "Work packages", "São Paulo 東京 🏢")
          .doesNotContain("\u202e", "\u001b");
    }
  }

  private static String style(XWPFParagraph paragraph) {
    return String.valueOf(paragraph.getStyle());
  }

  @Test
  void aPageCarriesNamesHarmlessly() throws IOException {
    String html = new String(sow(DocumentFormat.HTML), StandardCharsets.UTF_8);

    assertThat(html)
        .contains("Łódź &amp; Žába &lt;Ελλάς&gt; Банк Հայաստան საქართველო")
        .contains("default-src 'none'", "<svg", "&lt;script&gt;alert")
        .doesNotContain("<script", " style=", "\u202e");
  }

  @Test
  void aWorkbookComputesThePricesOfTheQuote() throws IOException {
    Offer offer = SampleOffer.offer();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SowWorkbook.write(offer, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      XSSFSheet price = book.getSheet("Price");
      int total = price.getLastRowNum();
      var quote = offer.quote().orElseThrow();

      assertThat(price.getRow(total).getCell(0).getStringCellValue()).isEqualTo("Total");
      assertThat(evaluator.evaluate(price.getRow(total).getCell(5)).getNumberValue())
          .isCloseTo(quote.total().low().doubleValue(), within(0.001));
      assertThat(evaluator.evaluate(price.getRow(total).getCell(6)).getNumberValue())
          .isCloseTo(quote.total().high().doubleValue(), within(0.001));
    }
  }

  @Test
  void rowsOfAWorkbookAreAsHighAsTheirTexts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Atoll", "1.0")) {
      Sheet sheet = new Sheet(book, "Tasks", List.of(10, 20));
      sheet.row("short", "one line");
      sheet.row("long", "ten letters".repeat(12));
      sheet.row("endless", "line\n".repeat(1000));
      sheet.close();
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheetAt(0))
          .extracting(row -> row.getHeightInPoints())
          .containsExactly(15f, 7 * 15f, 409f);
    }
  }

  @Test
  void aWorkbookListsEveryRiskAndRunsNoName() throws IOException {
    Offer offer = SampleOffer.offer();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SowWorkbook.write(offer, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet resources = book.getSheet("Resources");

      assertThat((long) resources.getLastRowNum()).isEqualTo(offer.plan().risks());
      assertThat(
              IntStream.rangeClosed(1, resources.getLastRowNum())
                  .mapToObj(row -> resources.getRow(row).getCell(7))
                  .peek(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING))
                  .map(cell -> cell.getStringCellValue())
                  .collect(Collectors.joining("|")))
          .contains("@sum", "São Paulo 東京 🏢");
    }
  }

  @Test
  void whatWasNotSeenIsSaidInEveryFormat() throws IOException {
    String html = new String(sow(DocumentFormat.HTML), StandardCharsets.UTF_8);
    PdfReader pdf = new PdfReader(sow(DocumentFormat.PDF));
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append(' ');
    }

    assertThat(html).contains("Unseen is not passed", "rds DescribeDBInstances (access denied)");
    assertThat(text.toString()).contains("Unseen is not passed", "DescribeDBInstances");
  }
}
