package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.report.document.Document;
import dev.atoll.report.docx.DocxTemplate;
import dev.atoll.report.work.Offer;
import dev.atoll.report.work.SowDocument;
import dev.atoll.report.work.SowValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner's own DOCX: filled where it is right, refused with all reasons where it is not. */
final class DocxTemplateTest {
  @TempDir private Path folder = Path.of("");

  private Path template(Consumer<XWPFDocument> content) throws IOException {
    Path file = folder.resolve("template.docx");
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(word);
      word.write(out);
    }
    return file;
  }

  private static void paragraph(XWPFDocument word, String... runs) {
    XWPFParagraph paragraph = word.createParagraph();
    Arrays.stream(runs).forEach(run -> paragraph.createRun().setText(run));
  }

  private static XWPFDocument filled(Path template) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Offer offer = SampleOffer.offer();
    DocxTemplate own = new DocxTemplate(template, SowDocument.CHAPTERS, SowValues.names(true));
    own.check();
    own.write(SowDocument.of(offer), SowValues.of(offer), out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void placeholdersAreFilledHoweverTheyAreCut() throws IOException {
    Path file =
        template(word -> {
          word.createHeader(HeaderFooterType.DEFAULT)
              .createParagraph()
              .createRun()
              .setText("{{partner}}");
          paragraph(
              word, "Offer to {", "{cust", "omer}}, and again {{ customer }}: ", "{{total}} EUR");
          paragraph(word, "{{contents}}");
          paragraph(word, "{{packages}}");
          word.createTable(1, 1).getRow(0).getCell(0).setText("{{risks}} risks");
          paragraph(word, "The end");
        });
    try (XWPFDocument word = filled(file)) {
      List<String> texts = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();

      assertThat(texts.getFirst())
          .startsWith("Offer to " + SampleOffer.CUSTOMER + ", and again " + SampleOffer.CUSTOMER)
          .doesNotContain("{{", "}}");
      assertThat(texts.getLast()).isEqualTo("The end");
      assertThat(texts).contains("Work packages").doesNotContain("{{packages}}", "{{contents}}");
      assertThat(word.getTables().getLast().getText()).contains("4 risks");
      assertThat(word.getHeaderList().getFirst().getText()).contains("Nimbus \"GmbH\"");
      assertThat(word.getTables()).hasSizeGreaterThan(2);
    }
  }

  @Test
  void whatMayBeAskedForIsThere() {
    Offer offer = SampleOffer.offer();

    assertThat(SowValues.of(offer)).containsOnlyKeys(SowValues.names(true));
    assertThat(SowDocument.of(offer).sections())
        .extracting(Document.Section::name)
        .containsExactlyInAnyOrderElementsOf(SowDocument.CHAPTERS);
  }

  @Test
  void everyProblemIsNamed() throws IOException {
    Path file =
        template(word -> {
          paragraph(word, "for {{custommer}}");
          paragraph(word, "see {{price}} below");
          word.createTable(1, 1).getRow(0).getCell(0).setText("{{scope}}");
        });

    assertThatThrownBy(() -> filled(file))
        .isInstanceOfSatisfying(
            AtollException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(ErrorCode.DOCUMENT_INVALID);
              assertThat(failure)
                  .hasMessageContaining("4 problems")
                  .hasMessageContaining("{{custommer}} is no placeholder")
                  .hasMessageContaining("customer?")
                  .hasMessageContaining("{{price}} stands within other text")
                  .hasMessageContaining("{{scope}} stands within other text, a table")
                  .hasMessageContaining("{{packages}} is missing");
            });
  }

  @Test
  void aTemplateWithoutPlaceholdersIsRefused() throws IOException {
    Path file = template(word -> paragraph(word, "Dear customer"));

    assertThatThrownBy(() -> filled(file)).hasMessageContaining("{{packages}} is missing");
  }

  @Test
  void whatIsNoDocxIsRefused() throws IOException {
    Path whole = template(word -> paragraph(word, "{{packages}}"));
    byte[] bytes = Files.readAllBytes(whole);
    for (byte[] broken :
        List.of(
            new byte[0],
            "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Arrays.copyOf(bytes, bytes.length / 2),
            Arrays.copyOf(bytes, 40))) {
      Path file = Files.write(folder.resolve("broken.docx"), broken);

      assertThatThrownBy(() -> filled(file))
          .isInstanceOfSatisfying(
              AtollException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DOCUMENT_INVALID));
    }
    assertThatThrownBy(() -> filled(folder.resolve("none.docx")))
        .isInstanceOfSatisfying(
            AtollException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));
  }
}
