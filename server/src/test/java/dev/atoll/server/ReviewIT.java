package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews on the assembled server, with the bundled estate. */
final class ReviewIT {
  private static ServerProcess server;
  private static Client owner;
  private static String cards;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = ServerProcess.start(List.of("--data", data.toString()), Map.of());
    owner = server.client();
    assertThat(owner.post("session", "{\"key\":\"%s\"}".formatted(server.key())).status())
        .isEqualTo(200);
    assertThat(owner.imported(ServerProcess.estate()).path("state").asText()).isEqualTo("done");
    cards =
        owner
            .post("workloads", "{\"name\":\"Cards\",\"tags\":{\"service\":\"cards\"}}")
            .json()
            .path("id")
            .asText();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyWorkloadHasAReview() {
    JsonNode list = owner.get("reviews").json();
    assertThat(list.path("items").findValuesAsText("workload")).contains("estate", cards);
    JsonNode estate = list.path("items").get(0);
    assertThat(estate.at("/figures/questions").asInt()).isEqualTo(57);
    assertThat(estate.at("/figures/practices").asInt()).isEqualTo(307);
    assertThat(estate.at("/figures/high").asInt()).isPositive();
  }

  @Test
  void aReviewShowsItsEvidence() {
    JsonNode review = owner.get("reviews/estate").json();
    JsonNode practice = practice(review, "SEC08-BP02");
    assertThat(practice.path("answer").asText()).isEqualTo("not-selected");
    JsonNode failing =
        practice
            .path("rules")
            .valueStream()
            .filter(rule -> rule.path("fail").asInt() > 0)
            .findFirst()
            .orElseThrow();
    JsonNode example = failing.path("examples").get(0);
    assertThat(example.path("message").asText()).isNotEmpty();
    assertThat(owner.get("resources/" + example.path("id").asText()).json().path("name"))
        .isEqualTo(example.path("name"));
    assertThat(
            owner
                .get("findings?status=open&limit=1&rule=" + failing.path("rule").asText())
                .json()
                .path("total")
                .asInt())
        .isEqualTo(failing.path("fail").asInt());
    assertThat(
            review.findValues("practices").stream()
                .flatMap(JsonNode::valueStream)
                .filter(each -> each.path("answer").asText().equals("unknown"))
                .filter(each -> each.path("ask").isObject()))
        .isNotEmpty();
  }

  @Test
  void whatPeopleAnswerCountsAndIsTakenBack() {
    String path = "reviews/" + cards + "/questions/OPS01";
    JsonNode answered =
        owner
            .send(
                "PUT",
                path,
                """
                {"by":"Bo","on":"%s","practices":[
                  {"code":"OPS01-BP01","answer":"yes","note":"Asked in May",
                   "evidence":["https://wiki.example.com/needs"],"owner":"product"},
                  {"code":"OPS01-BP02","answer":"not-applicable","reason":"out-of-scope"}]}
                """
                    .formatted(LocalDate.now(ZoneOffset.UTC)))
            .json();
    JsonNode said = answered.at("/practices/0/said");
    assertThat(answered.at("/practices/0/answer").asText()).isEqualTo("selected");
    assertThat(said.path("by").asText()).isEqualTo("Bo");
    assertThat(said.path("owner").asText()).isEqualTo("product");
    assertThat(said.path("evidence").get(0).asText()).isEqualTo("https://wiki.example.com/needs");
    assertThat(answered.at("/practices/1/answer").asText()).isEqualTo("not-applicable");

    JsonNode again = owner.send("PUT", path, "{\"practices\":[{\"code\":\"OPS01-BP01\"}]}").json();
    assertThat(again.at("/practices/0/said").isNull()).isTrue();
    assertThat(again.at("/practices/1/answer").asText()).isEqualTo("not-applicable");
    assertThat(owner.get("audit?limit=20").json().path("items").findValues("facts"))
        .anyMatch(facts ->
            facts.path("question").asText().equals("OPS01")
                && facts.path("name").asText().equals("Cards"));
  }

  @Test
  void wrongAnswersAreRefusedAndChangeNothing() {
    String path = "reviews/" + cards + "/questions/SEC01";
    String long251 = "x".repeat(251);
    for (String body :
        List.of(
            "",
            "{\"practices\":[{\"code\":\"OPS01-BP01\",\"answer\":\"yes\"}]}",
            "{\"practices\":[{\"code\":\"SEC01-BP01\",\"answer\":\"perhaps\"}]}",
            "{\"practices\":[{\"code\":\"SEC01-BP01\",\"answer\":\"not-applicable\"}]}",
            "{\"practices\":[{\"code\":\"SEC01-BP01\",\"answer\":\"yes\",\"reason\":\"other\"}]}",
            "{\"practices\":[{\"code\":\"SEC01-BP01\",\"answer\":\"yes\",\"note\":\"%s\"}]}"
                .formatted(long251),
            "{\"practices\":[{\"code\":\"SEC01-BP01\",\"answer\":\"yes\",\"evidence\":[\"javascript:alert(1)\"]}]}",
            "{\"on\":\"2999-01-01\",\"applies\":false,\"reason\":\"other\"}",
            "{\"applies\":false}")) {
      Client.Answer answer = owner.send("PUT", path, body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().path("detail").asText()).isNotEmpty();
    }
    JsonNode review = owner.get("reviews/" + cards).json();
    assertThat(question(review, "SEC01").findValues("said")).allMatch(JsonNode::isNull);
    assertThat(owner.get("reviews/" + cards + "/questions/XXX99").status()).isIn(404, 405);
    assertThat(owner.get("reviews/123456789").status()).isEqualTo(404);
  }

  @Test
  void aWholeQuestionIsPutOutOfScopeAndBack() {
    String path = "reviews/" + cards + "/questions/SUS02";
    JsonNode out =
        owner
            .send(
                "PUT",
                path,
                "{\"applies\":false,\"reason\":\"business-priorities\",\"note\":\"Not now\"}")
            .json();
    assertThat(out.at("/said/answer").asText()).isEqualTo("not-applicable");
    assertThat(out.at("/said/note").asText()).isEqualTo("Not now");
    assertThat(owner.send("PUT", path, "{\"applies\":true}").json().path("said").isNull()).isTrue();
  }

  @Test
  void claimsAreHeldAgainstWhatIsThere() {
    String claims =
        """
        {"WorkloadId": "w", "LensAlias": "wellarchitected", "AnswerSummaries": [
          {"QuestionId": "protect-data-rest", "PillarId": "security", "IsApplicable": true,
           "SelectedChoices": ["sec_protect_data_rest_encrypt"]}]}
        """;
    JsonNode review = owner.post("reviews/estate/claims?name=acme.json", claims).json();
    assertThat(review.at("/claim/from").asText()).isEqualTo("acme.json");
    assertThat(review.at("/claim/answered").asInt()).isEqualTo(1);
    JsonNode contradiction = review.at("/claim/contradictions/0");
    assertThat(contradiction.path("practice").asText()).isEqualTo("SEC08-BP02");
    assertThat(contradiction.path("resources").asInt()).isPositive();
    assertThat(contradiction.path("places").size()).isPositive();
    assertThat(practice(review, "SEC08-BP02").path("claimed").asText()).isEqualTo("selected");

    Client.Answer broken = owner.post("reviews/estate/claims", "{\"Metrics\": []}");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.json().path("code").asText()).isEqualTo("ANSWERS_INVALID");
    assertThat(owner.get("reviews").json().at("/items/0/contradictions").asInt()).isEqualTo(1);
    assertThat(owner.delete("reviews/estate/claims").status()).isEqualTo(204);
    assertThat(owner.delete("reviews/estate/claims").status()).isEqualTo(404);
  }

  @Test
  void aMilestoneIsComparedWith() {
    String base = "reviews/" + cards;
    JsonNode made = owner.post(base + "/milestones", "{\"name\":\"Before\"}").json();
    assertThat(owner.get(base + "/milestones").json().at("/items/0/name").asText())
        .isEqualTo("Before");
    owner.send(
        "PUT",
        base + "/questions/OPS02",
        "{\"practices\":[{\"code\":\"OPS02-BP01\",\"answer\":\"no\"}]}");
    JsonNode review = owner.get(base + "?since=" + made.path("id").asText()).json();
    assertThat(review.at("/since/name").asText()).isEqualTo("Before");
    assertThat(practice(review, "OPS02-BP01").path("before").asText()).isEqualTo("unknown");
    assertThat(practice(review, "OPS02-BP01").path("answer").asText()).isEqualTo("not-selected");
    assertThat(question(review, "OPS02").path("risk").asText()).isEqualTo("HIGH");
    assertThat(owner.get("reviews/estate?since=" + made.path("id").asText()).status())
        .isEqualTo(404);
    assertThat(owner.post(base + "/milestones", "{}").status()).isEqualTo(400);
  }

  @Test
  void aMilestoneOfTheToolIsBroughtInOnce() {
    String path = "reviews/" + cards + "/milestones/import";
    String answers =
        """
        {"schema": "atoll/milestone/1", "MilestoneName": "In the Tool",
         "RecordedAt": "2026-03-02T10:00:00Z", "Answers": [
           {"QuestionId": "protect-data-rest", "SelectedChoices": ["sec_protect_data_rest_no"]}]}
        """;
    JsonNode made = owner.post(path, answers).json();
    assertThat(made.path("name").asText()).isEqualTo("In the Tool");
    assertThat(made.path("at").asText()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(made.path("tool").asBoolean()).isTrue();
    assertThat(made.path("high").asInt()).isEqualTo(1);
    assertThat(made.path("unanswered").asInt()).isEqualTo(56);
    assertThat(owner.post(path, answers).json().path("id")).isEqualTo(made.path("id"));
    JsonNode review =
        owner.get("reviews/%s?since=%s".formatted(cards, made.path("id").asText())).json();
    assertThat(practice(review, "SEC08-BP02").path("before").asText()).isEqualTo("not-selected");

    String nameless = answers.replace("RecordedAt", "Recorded");
    assertThat(owner.post(path, nameless).json().path("detail").asText())
        .contains("at: is missing");
    assertThat(owner.post(path + "?at=2026-03-03&name=N", nameless).json().path("name").asText())
        .isEqualTo("N");
    assertThat(owner.post(path + "?at=2999-01-01", answers).status()).isEqualTo(400);
    assertThat(owner.post(path, "{\"Metrics\": []}").json().path("code").asText())
        .isEqualTo("ANSWERS_INVALID");
    assertThat(owner.post(path, answers.replace("protect-data-rest", "other")).status())
        .isEqualTo(400);
  }

  @Test
  void thePlanImprovesAQuarterOfTheHighRisks() {
    JsonNode plan = owner.get("reviews/estate/plan").json();
    int before = plan.path("before").asInt();
    assertThat(plan.path("percent").asInt()).isEqualTo(25);
    assertThat(plan.path("improves").size()).isGreaterThanOrEqualTo((before + 3) / 4);
    assertThat(plan.path("works").size()).isPositive();
    assertThat(owner.get("reviews/estate/plan?improve=101").status()).isEqualTo(400);
  }

  @Test
  void exportsAreFiles() {
    assertThat(owner.get("reviews/estate/export?format=json").json().path("schema").asText())
        .isEqualTo("atoll/review/1");
    assertThat(owner.get("reviews/estate/export?format=csv").text().lines().count()).isEqualTo(308);
    assertThat(owner.get("reviews/estate/export?format=html").text()).contains("SEC08-BP02");
    for (String format : List.of("docx", "pdf")) {
      Client.Answer file = owner.get("reviews/estate/export?format=" + format);
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.header("Content-Disposition")).contains("review-estate." + format);
      assertThat(file.text()).startsWith(format.equals("pdf") ? "%PDF" : "PK");
    }
    assertThat(owner.get("reviews/estate/export?format=odt").status()).isEqualTo(400);
  }

  @Test
  void theCockpitTellsWhereACustomerStands() {
    JsonNode seen = owner.get("customers").json().at("/items/0");
    assertThat(seen.path("stage").asText()).isEqualTo("scanned");
    assertThat(seen.path("high").asInt()).isPositive();
    String path = "customers/" + seen.path("id").asText();
    JsonNode said =
        owner
            .send(
                "PUT",
                path,
                "{\"stage\":\"sow-sent\",\"nextStep\":\"Call Bo\",\"due\":\"2026-12-01\"}")
            .json();
    assertThat(said.path("stage").asText()).isEqualTo("sow-sent");
    assertThat(owner.get("customers").json().at("/items/0/nextStep").asText()).isEqualTo("Call Bo");
    assertThat(owner.send("PUT", path, "{\"stage\":\"won\"}").status()).isEqualTo(400);
    assertThat(owner.send("PUT", "customers/999999", "{}").status()).isEqualTo(404);
    assertThat(owner.send("PUT", path, "{}").json().path("stage").asText()).isEqualTo("scanned");
  }

  @Test
  void aWorkloadIsDrawnWithWhatBelongsToItOnly() {
    JsonNode drawing = owner.get("workloads/" + cards + "/topology").json();
    assertThat(drawing.path("nodes").size())
        .isPositive()
        .isLessThanOrEqualTo(
            owner.get("resources?limit=1&workload=" + cards).json().path("total").asInt());
    assertThat(drawing.path("whole").asBoolean()).isTrue();
    List<String> ids = drawing.path("nodes").findValuesAsText("id");
    assertThat(drawing.path("edges").findValuesAsText("to")).isNotEmpty().isSubsetOf(ids);
    assertThat(owner.get("workloads/999999/topology").status()).isEqualTo(404);
  }

  private static JsonNode question(JsonNode review, String code) {
    return review
        .path("pillars")
        .valueStream()
        .flatMap(pillar -> pillar.path("questions").valueStream())
        .filter(question -> question.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode practice(JsonNode review, String code) {
    return question(review, code.substring(0, code.indexOf('-')))
        .path("practices")
        .valueStream()
        .filter(practice -> practice.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
