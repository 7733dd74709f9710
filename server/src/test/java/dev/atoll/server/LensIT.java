package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example lens on the assembled server, with the bundled estate. */
final class LensIT {
  private static final Path EXAMPLE = Path.of("..", "examples", "lens");
  private static final String ENCRYPTED = "shop_data-shop_data_encrypted";
  private static final String DELETED = "shop_data-shop_data_deleted";

  private static ServerProcess server;
  private static Client owner;
  private static String lens;
  private static String workload;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = ServerProcess.start(List.of("--data", data.toString()), Map.of());
    owner = server.client();
    assertThat(owner.post("session", "{\"key\":\"%s\"}".formatted(server.key())).status())
        .isEqualTo(200);
    assertThat(owner.imported(ServerProcess.estate()).path("state").asText()).isEqualTo("done");
    workload =
        owner
            .post("workloads", "{\"name\":\"Cards\",\"tags\":{\"service\":\"cards\"}}")
            .json()
            .path("id")
            .asText();
    Client.Answer made = owner.post("lenses", Client.lens(Map.of("version", "1.0")));
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    lens = made.json().path("id").asText();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aLensIsListedAndComesBackAsItWasGiven() throws IOException {
    JsonNode listed = item(lens);
    assertThat(listed.path("name").asText()).isEqualTo("Online shops");
    assertThat(listed.path("version").asText()).isEqualTo("1.0");
    assertThat(listed.path("pillars").asInt()).isEqualTo(2);
    assertThat(listed.path("questions").asInt()).isEqualTo(3);
    assertThat(listed.path("choices").asInt()).isEqualTo(7);
    assertThat(listed.path("shown").asInt()).isEqualTo(3);
    assertThat(listed.path("partly").asInt()).isEqualTo(1);
    assertThat(listed.path("workloads").toString()).contains("estate");

    Client.Answer file = owner.get("lenses/" + lens + "/export");
    assertThat(file.text()).isEqualTo(Files.readString(EXAMPLE.resolve("shop.json")));
    assertThat(file.header("Content-Disposition")).contains("lens-" + lens + ".json");
    assertThat(owner.get("lenses/" + lens + "/export?file=rules").text())
        .isEqualTo(Files.readString(EXAMPLE.resolve("shop.rules.yaml")));
    assertThat(owner.get("lenses/" + lens + "/export?file=both").status()).isEqualTo(400);
    Client.Answer detail = owner.get("lenses/" + lens);
    assertThat(detail.json().path("text").asText()).isEqualTo(file.text());
    assertThat(owner.get("lenses/" + lens, Map.of("If-None-Match", detail.header("ETag"))).status())
        .isEqualTo(304);
  }

  private static JsonNode item(String id) {
    return owner
        .get("lenses")
        .json()
        .path("items")
        .valueStream()
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theEstateIsReviewedByItWithEvidence() {
    JsonNode review = owner.get("reviews/estate?lens=" + lens).json();
    assertThat(review.at("/lens/name").asText()).isEqualTo("Online shops");
    assertThat(review.at("/figures/questions").asInt()).isEqualTo(3);
    JsonNode encrypted = practice(review, ENCRYPTED);
    assertThat(encrypted.path("answer").asText()).isEqualTo("not-selected");
    assertThat(encrypted.at("/rules/0/rule").asText()).isEqualTo("rds-storage-encrypted");
    assertThat(encrypted.at("/rules/0/examples").size()).isPositive();
    assertThat(practice(review, DELETED).at("/ask/open").asText()).startsWith("Is data of former");
    assertThat(owner.get("reviews/estate").json().path("lens").isNull()).isTrue();

    JsonNode line = owner.get("reviews").json().at("/items/0");
    assertThat(line.at("/lenses/0/id").asText()).isEqualTo(lens);
    assertThat(owner.get("reviews/estate/plan?lens=" + lens).json().path("high").toString())
        .contains("shop_data");
    assertThat(owner.get("reviews/estate/export?format=csv&lens=" + lens).text())
        .contains("shop_data_encrypted");
    Client.Answer document = owner.get("reviews/estate/export?format=docx&lens=" + lens);
    assertThat(document.header("Content-Disposition"))
        .contains("review-estate-lens-%s.docx".formatted(lens));
  }

  @Test
  void answersAndMilestonesAreOfTheLens() {
    String path = "reviews/estate/questions/shop_data?lens=" + lens;
    JsonNode milestone =
        owner.post("reviews/estate/milestones?lens=" + lens, "{\"name\":\"First\"}").json();
    JsonNode answered =
        owner
            .send(
                "PUT",
                path,
                "{\"practices\":[{\"code\":\"%s\",\"answer\":\"yes\"}]}".formatted(DELETED))
            .json();
    assertThat(answered.at("/practices/2/answer").asText()).isEqualTo("selected");
    JsonNode review =
        owner
            .get("reviews/estate?lens=%s&since=%s".formatted(lens, milestone.path("id").asText()))
            .json();
    assertThat(practice(review, DELETED).path("before").asText()).isEqualTo("unknown");
    assertThat(owner.get("reviews/estate/milestones?lens=" + lens).json().path("total").asInt())
        .isEqualTo(1);
    assertThat(owner.get("reviews/estate/milestones").json().path("total").asInt()).isZero();
    assertThat(owner.get("reviews/estate?since=" + milestone.path("id").asText()).status())
        .isEqualTo(404);
    assertThat(owner.send("PUT", "reviews/estate/questions/shop_data", "{}").status())
        .isEqualTo(404);
    assertThat(owner.get("audit?limit=20").json().path("items").findValuesAsText("detail"))
        .anyMatch(
            detail -> detail.contains("name: Whole estate by Online shops, question: shop_data"));
  }

  @Test
  void claimsAreComparedWithTheLens() {
    String claims =
        """
        {"WorkloadId": "w", "LensAlias": "arn:aws:wellarchitected:eu-west-1:123456789012:lens/x",
         "AnswerSummaries": [{"QuestionId": "shop_data", "PillarId": "security",
           "SelectedChoices": ["shop_data_encrypted"]}]}
        """;
    JsonNode review = owner.post("reviews/estate/claims?lens=" + lens, claims).json();
    assertThat(review.at("/claim/contradictions/0/practice").asText()).isEqualTo(ENCRYPTED);
    assertThat(owner.get("reviews/estate").json().path("claim").isNull()).isTrue();
    assertThat(owner.delete("reviews/estate/claims").status()).isEqualTo(404);
    assertThat(owner.delete("reviews/estate/claims?lens=" + lens).status()).isEqualTo(204);
  }

  @Test
  void aWorkloadIsReviewedByALensThatNamesIt() {
    assertThat(owner.get("reviews/%s?lens=%s".formatted(workload, lens)).status()).isEqualTo(404);
    JsonNode other =
        owner.post("lenses", Client.lens(Map.of("name", "Stalls", "workloads", workload))).json();
    String id = other.path("id").asText();
    assertThat(owner.get("reviews/%s?lens=%s".formatted(workload, id)).status()).isEqualTo(200);
    JsonNode changed = owner.send("PUT", "lenses/" + id, "{\"workloads\":[\"estate\"]}").json();
    assertThat(changed.path("workloads").toString()).isEqualTo("[\"estate\"]");
    assertThat(changed.path("name").asText()).isEqualTo("Stalls");
    assertThat(owner.get("reviews/%s?lens=%s".formatted(workload, id)).status()).isEqualTo(404);
    assertThat(owner.delete("lenses/" + id).status()).isEqualTo(204);
    assertThat(owner.get("reviews/estate?lens=" + id).status()).isEqualTo(404);
    assertThat(owner.delete("lenses/" + id).status()).isEqualTo(404);
  }

  @Test
  void aWrongLensIsRefusedWithItsPlaces() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "{}",
                "lens: is missing",
                "{\"lens\":\"{\"}",
                "lens.json",
                "{\"lens\":\"[]\"}",
                "lens.json is no lens",
                "{\"lens\":\"{\\\"name\\\": 7}\"}",
                "lens.json:1:10",
                Client.lens(Map.of("rules", "choices: [")),
                "lens.rules.yaml:1",
                Client.lens(Map.of()),
                "there is a lens named Online shops already",
                Client.lens(Map.of("name", "A\\u0000", "rules", "")),
                "control characters",
                Client.lens(Map.of("name", "B", "workloads", "77")),
                "there is no workload 77",
                Client.lens(Map.of("name", "C", "version", "x".repeat(33))),
                "version")
            .entrySet()) {
      Client.Answer answer = owner.post("lenses", wrong.getKey());
      assertThat(answer.status()).as(wrong.getKey()).isEqualTo(400);
      assertThat(answer.header("Content-Type")).contains("problem+json");
      assertThat(answer.json().path("detail").asText()).contains(wrong.getValue());
    }
    assertThat(owner.get("lenses").json().path("items").findValuesAsText("name"))
        .contains("Online shops")
        .doesNotContain("B", "C");
    assertThat(owner.get("reviews/estate?lens=999999").status()).isEqualTo(404);
    assertThat(owner.get("reviews/estate?lens=x").status()).isEqualTo(400);
  }

  private static JsonNode practice(JsonNode review, String code) {
    return review.findValues("practices").stream()
        .flatMap(JsonNode::valueStream)
        .filter(practice -> practice.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
