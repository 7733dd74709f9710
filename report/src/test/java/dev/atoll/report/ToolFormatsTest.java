package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The formats that other tools read. */
class ToolFormatsTest {
  private static final Options ALL = Options.plain().withAll(true);

  @ParameterizedTest
  @CsvSource({
    "SARIF, scan.sarif",
    "JUNIT, junit.xml",
    "OCSF, ocsf.json",
    "ASFF, asff.json",
    "MARKDOWN, comment.md",
    "JSON, gated.json",
    "TABLE, gated.txt"
  })
  void isAsLookedAt(ReportFormat format, String golden) {
    Golden.assertSame(golden, Golden.written(format, GatedScan.result(), Options.plain()));
  }

  @Test
  void sarifFollowsItsSchema() throws IOException {
    Schema schema = sarifSchema();
    for (ScanResult result : List.of(SampleScan.result(), GatedScan.result(), BigScan.of(500))) {
      for (Options options : List.of(Options.plain(), ALL)) {
        assertThat(
                schema.validate(
                    Golden.written(ReportFormat.SARIF, result, options), InputFormat.JSON))
            .isEmpty();
      }
    }
  }

  /** A schema that takes everything would say nothing. */
  @Test
  void theSchemaOfSarifNoticesMistakes() throws IOException {
    String sarif = Golden.written(ReportFormat.SARIF, GatedScan.result(), Options.plain());
    assertThat(
            sarifSchema()
                .validate(
                    sarif.replace("\"baselineState\": \"new\"", "\"baselineState\": \"newer\""),
                    InputFormat.JSON))
        .isNotEmpty();
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ToolFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    }
  }

  @Test
  void junitCountsWhatItLists() throws Exception {
    for (Options options : List.of(Options.plain(), ALL)) {
      String xml = Golden.written(ReportFormat.JUNIT, GatedScan.result(), options);
      NodeList suites =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement()
              .getElementsByTagName("testsuite");
      assertThat(suites.getLength()).isEqualTo(4);
      for (int i = 0; i < suites.getLength(); i++) {
        Element suite = (Element) suites.item(i);
        assertThat(suite.getAttribute("id")).isEqualTo(String.valueOf(i));
        assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-01-02T03:05:15");
        assertCount(suite, "tests", "testcase");
        assertCount(suite, "failures", "failure");
        assertCount(suite, "skipped", "skipped");
      }
    }
  }

  private static void assertCount(Element suite, String attribute, String element) {
    assertThat(suite.getAttribute(attribute))
        .as(attribute)
        .isEqualTo(String.valueOf(suite.getElementsByTagName(element).getLength()));
  }

  @Test
  void asffIsOfAccounts() {
    Resource planned =
        new Resource(
            SampleScan.DATABASE.name(),
            "unknown",
            "unknown",
            "aws_db_instance.main",
            "main",
            Optional.empty(),
            Map.of(),
            Struct.empty());
    Evaluation fail =
        new Evaluation(
            SampleScan.ENCRYPTED, planned, Status.FAIL, Explanation.of("m", Map.of()), List.of());
    ScanResult result = SampleScan.result(List.of(fail), List.of());

    assertThatExceptionOfType(AtollException.class)
        .isThrownBy(() -> Golden.written(ReportFormat.ASFF, result, Options.plain()))
        .withMessage(
            "asff needs the account and region of aws_db_instance.main, which are not known");
    assertThat(Golden.written(ReportFormat.OCSF, result, Options.plain()))
        .doesNotContain("\"account\"", "\"region\"");
  }

  @Test
  void aCommentStaysBelowWhatGitHubTakes() {
    String comment = Golden.written(ReportFormat.MARKDOWN, BigScan.of(20_000), Options.plain());
    assertThat(comment.length()).isBetween(10_000, 65_536);
    assertThat(comment).contains("more rules");
  }

  @Test
  void namesInACommentNeitherFormatNorMention() {
    String comment = Golden.written(ReportFormat.MARKDOWN, GatedScan.result(), Options.plain());
    assertThat(comment)
        .doesNotContain("@everyone", "@storage-team", "<b>", "<audit>", "\u202e", "\u001b")
        .contains("orders @\u200beveryone");
  }

  @Test
  void whatIsNewIsMarkedAndWhatIsKnownIsNot() {
    String json = Golden.written(ReportFormat.JSON, GatedScan.result(), Options.plain());
    assertThat(json.split("\"new\": true", -1)).hasSize(1 + 3);
    assertThat(json).contains("\"accepted\": 1", "\"owner\": \"@storage-team\"");
  }

  @Test
  void htmlShowsAcceptedRisksApart() {
    assertThat(Golden.written(ReportFormat.HTML, GatedScan.result(), Options.plain()))
        .contains("Accepted risks", "kept for &lt;audit&gt;");
    assertThat(Golden.written(ReportFormat.HTML, SampleScan.result(), Options.plain()))
        .doesNotContain("Accepted risks");
  }

  @Test
  void filesAreKnownByTheirEnding() {
    assertThat(ReportFormat.ofEnding("md")).contains(ReportFormat.MARKDOWN);
    assertThat(ReportFormat.ofEnding("sarif")).contains(ReportFormat.SARIF);
    assertThat(ReportFormat.ofEnding("txt")).isEmpty();
  }
}
