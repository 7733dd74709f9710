package dev.atoll.engine.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lens file may hold, and what is said of one that is wrong. */
final class LensReaderTest {
  private static final String WHOLE =
      """
      {"schemaVersion": "2021-11-01", "name": "Shops", "description": "", "pillars": [
        {"id": "security", "name": "Security", "questions": [
          {"id": "doors", "title": "Are doors closed?", "choices": [
            {"id": "closed", "title": "They are", "improvementPlan": {"displayText": "Close them"}},
            {"id": "locked", "title": "Locked, too", "improvementPlan": {"displayText": "Lock them"}},
            {"id": "doors_no", "title": "None of these"}],
           "riskRules": [
            {"condition": "closed && (locked || !doors_no)", "risk": "NO_RISK"},
            {"condition": "default", "risk": "HIGH_RISK"}]}]}]}
      """;

  static CustomLens example() {
    return LensReader.read(Path.of("../examples/lens/shop.json"));
  }

  private static String message(String text) {
    try {
      LensReader.read("lens.json", text);
    } catch (AtollException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.LENS_INVALID);
      return e.getMessage();
    }
    throw new AssertionError("the lens was taken");
  }

  @Test
  void theExampleIsRead() {
    CustomLens lens = example();

    assertThat(lens.name()).isEqualTo("Online shops");
    assertThat(lens.questions()).hasSize(3);
    assertThat(lens.questions().findFirst().orElseThrow().none().orElseThrow().id())
        .isEqualTo("shop_data_no");
    assertThat(lens.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "2021-11-01"            | "2020-01-01"          | lens.json:1:19: schemaVersion 2020-01-01 is none that Atoll knows
          "id": "doors"           | "id": "my-doors"      | lens.json:3:12: the id of a question has 3 to 128 letters
          "id": "locked"          | "id": "closed"        | lens.json:5:14: another choice has the id closed
          "id": "locked"          | "id": "locked_no"     | a second choice that ends in _no
          "title": "They are", "  | "                     | lens.json:4:7: title is missing
          {"displayText": "Lock them"} | {"url": "https://example.com"} | displayText is missing
          {"displayText": "Lock them"} | {"displayText": "x", "url": "ftp://x"} | lens.json:5:95: a url begins with http
          , "improvementPlan": {"displayText": "Close them"} | '' | improvementPlan is missing
          (locked                 | (open                 | lens.json:8:33: the question has no choice open
          (locked                 | (locke                | did you mean locked?
          !doors_no)              | !doors_no             | lens.json:8:52: ) is expected here
          closed && (             | closed & (            | lens.json:8:29: &&,
          "NO_RISK"               | "LOW_RISK"            | LOW_RISK is none of: HIGH_RISK, MEDIUM_RISK, NO_RISK
          "NO_RISK"               | "HIGH_RISK"           | a second rule for HIGH_RISK
          "condition": "default"  | "condition": "locked" | no risk rule has the condition default
          "name": "Security",     | "name": 7,            | lens.json:2:30: name must be a text
          "title": "None of these" | "title": " "         | title is empty
          [\\n                    | {                     | not JSON
          """)
  void whatIsWrongIsToldWithItsPlace(String what, String instead, String told) {
    assertThat(message(WHOLE.replace(what.replace("\\n", "\n"), instead))).contains(told);
  }

  @Test
  void allProblemsAreToldTogether() {
    assertThat(
            message(
                WHOLE
                    .replace("\"id\": \"doors\"", "\"id\": \"d\"")
                    .replace("NO_RISK", "NEVER")
                    .replace("\"Shops\"", "\"" + "x".repeat(129) + "\"")))
        .startsWith("3 problems in the lens:")
        .contains("name has 129 characters; the Tool takes 128");
  }

  @Test
  void thereIsAMostOfEverything() {
    String choices =
        IntStream.range(0, 16)
            .mapToObj(i ->
                "{\"id\": \"c%02d\", \"title\": \"t\", \"improvementPlan\": {\"displayText\": \"x\"}}"
                    .formatted(i))
            .collect(Collectors.joining(","));
    assertThat(message(WHOLE.replace("{\"id\": \"closed\"", choices + ",{\"id\": \"closed\"")))
        .contains("choices has 19 elements; the Tool takes 15");
    assertThat(message(" ".repeat(500_001))).contains("500001 characters; the Tool takes 500000");
  }

  @Test
  void aConditionHasItsLimits() {
    String deep = "(".repeat(300) + "closed" + ")".repeat(300);
    assertThat(message(WHOLE.replace("closed && (locked || !doors_no)", deep)))
        .contains("nested too deeply");
    String longOne = "closed || ".repeat(2000) + "closed";
    assertThat(message(WHOLE.replace("closed && (locked || !doors_no)", longOne)))
        .contains("too long");
  }

  @Test
  void whatTheFormatDoesNotHaveIsToldAndStays() {
    CustomLens lens =
        LensReader.read("lens.json", WHOLE.replace("{\"schema", "{\"_version\": 2, \"schema"));

    assertThat(lens.remarks())
        .containsExactly("_version of a lens is not in the lens format: it stays as it is");
    assertThat(lens.text()).contains("_version");
  }

  @Test
  void whatIsNoLensIsRefused() {
    assertThatThrownBy(() -> LensReader.read("lens.json", "[]"))
        .hasMessageContaining("one JSON object is expected");
    assertThatThrownBy(() -> LensReader.read("lens.json", "{} {}"))
        .hasMessageContaining("one JSON object is expected");
  }
}
