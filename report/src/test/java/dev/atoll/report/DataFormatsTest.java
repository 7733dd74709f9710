package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.model.Status;
import dev.atoll.report.json.KnowledgeJson;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFormatsTest {
  @Test
  void jsonIsAsTheContractSays() throws IOException {
    String json = Golden.written(ReportFormat.JSON, Options.plain());
    Golden.assertSame("scan.json", json);
    assertThat(fieldsOfRoot(json))
        .containsExactly(
            "schema",
            "scan",
            "coverage",
            "summary",
            "parameters",
            "evaluations",
            "accepted",
            "assessment");
  }

  @Test
  void passesAreShownOnlyWhereWanted() {
    String few = Golden.written(ReportFormat.JSON, Options.plain());
    String all = Golden.written(ReportFormat.JSON, Options.plain().withAll(true));
    assertThat(few).doesNotContain("\"PASS\"");
    assertThat(all).contains("\"PASS\"").doesNotContain("\"status\": \"NOT_APPLICABLE\"");
    assertThat(Golden.written(ReportFormat.CSV, Options.plain().withAll(true)))
        .contains("\r\nPASS,high,rds-storage-encrypted");
  }

  @Test
  void csvIsAsLookedAt() {
    Golden.assertSame("scan.csv", Golden.written(ReportFormat.CSV, Options.plain()));
  }

  @Test
  void cellsAreNoFormulas() {
    for (String name : List.of("=1+1", "+1", "-1", "@sum", "\t=1")) {
      Evaluation fail =
          new Evaluation(
              SampleScan.ATTACHED,
              Fixtures.resource(SampleScan.VOLUME, "eu-west-1", "vol", name),
              Status.FAIL,
              Explanation.of("m", Map.of()),
              List.of());
      ScanResult result = SampleScan.result(List.of(fail), List.of());
      assertThat(Golden.written(ReportFormat.CSV, result, Options.plain()))
          .contains(",'" + name + ",");
    }
  }

  @Test
  void rulesAndPracticesAreListed() throws IOException {
    StringWriter out = new StringWriter();
    KnowledgeJson.rules(
        List.of(SampleScan.ENCRYPTED, SampleScan.ATTACHED), SampleScan.framework(), out);
    Golden.assertSame("rules.json", out.toString());
    out.getBuffer().setLength(0);
    KnowledgeJson.practices(SampleScan.framework(), out);
    Golden.assertSame("practices.json", out.toString());
  }

  private static List<String> fieldsOfRoot(String json) throws IOException {
    List<String> fields = new java.util.ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        fields.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
      assertThat(parser.nextToken()).isNull();
    }
    return fields;
  }
}
