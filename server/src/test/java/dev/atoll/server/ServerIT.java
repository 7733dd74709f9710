package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server with its embedded database and the bundled estate. */
final class ServerIT {
  private static final String PASSWORD = "correct horse battery";

  private static ServerProcess server;
  private static Client owner;
  private static JsonNode imported;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = ServerProcess.start(List.of("--data", data.toString()), Map.of());
    Client first = server.client();
    assertThat(first.get("session").json().path("code").asText()).isEqualTo("SETUP_NEEDED");
    Client.Answer setUp =
        first.post(
            "setup",
            "{\"email\":\"Ana@Example.com\",\"name\":\"Ana\",\"password\":\"%s\",\"tenant\":\"Acme\"}"
                .formatted(PASSWORD));
    assertThat(setUp.status()).as(setUp.text()).isEqualTo(200);
    owner = first;
    imported = owner.imported(ServerProcess.estate());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theSessionTellsWhoAndWhat() {
    JsonNode session = owner.get("session").json();
    assertThat(session.at("/user/email").asText()).isEqualTo("ana@example.com");
    assertThat(session.at("/user/role").asText()).isEqualTo("owner");
    assertThat(session.at("/tenant/plan").asText()).isEqualTo("trial");
    assertThat(session.at("/tenant/nodeLimit").asInt()).isEqualTo(500);
    assertThat(session.at("/tenant/nodes").asInt()).isPositive();
  }

  @Test
  void nobodyIsRefused() {
    Client.Answer answer = server.client().get("overview");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asText()).isEqualTo("SIGN_IN_NEEDED");
  }

  @Test
  void aWrongPasswordIsRefusedAndTheRightOneSignsIn() {
    Client other = server.client();
    assertThat(
            other
                .post("session", "{\"email\":\"ana@example.com\",\"password\":\"wrong one!\"}")
                .status())
        .isEqualTo(401);
    Client.Answer right =
        other.post(
            "session", "{\"email\":\"ANA@example.com\",\"password\":\"%s\"}".formatted(PASSWORD));
    assertThat(right.status()).isEqualTo(200);
    assertThat(right.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
    assertThat(other.delete("session").status()).isEqualTo(204);
    assertThat(other.get("session").status()).isEqualTo(401);
  }

  @Test
  void aKeySignsInOnce() {
    String body = "{\"key\":\"%s\"}".formatted(server.key());
    Client other = server.client();
    assertThat(other.post("session", body).status()).isEqualTo(200);
    assertThat(other.get("overview").status()).isEqualTo(200);
    assertThat(server.client().post("session", body).status()).isEqualTo(401);
  }

  @Test
  void aChangeFromAnotherSiteIsRefused() {
    Client other = server.client().plain();
    Client.Answer answer = other.post("session", "{\"email\":\"a@b\",\"password\":\"x\"}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("code").asText()).isEqualTo("CSRF");
  }

  @Test
  void aTokenDoesWhatItsRoleMayAndNoMore() {
    JsonNode made = owner.post("tokens", "{\"name\":\"ci\",\"role\":\"viewer\"}").json();
    String secret = made.path("secret").asText();
    Client token = server.client().plain().with("Authorization", "Bearer " + secret);
    assertThat(token.get("findings?limit=1").status()).isEqualTo(200);
    assertThat(token.post("mutes", "{\"rule\":\"x\",\"reason\":\"y\"}").status()).isEqualTo(403);
    assertThat(owner.get("tokens").text()).doesNotContain(secret);
    assertThat(owner.delete("tokens/" + made.path("id").asText()).status()).isEqualTo(204);
    assertThat(token.get("findings?limit=1").status()).isEqualTo(401);
  }

  @Test
  void aTrialHasOneUser() {
    Client.Answer answer =
        owner.post("people", "{\"email\":\"bo@example.com\",\"name\":\"Bo\",\"role\":\"viewer\"}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("code").asText()).isEqualTo("PLAN_LIMIT");
  }

  @Test
  void theLastOwnerStays() {
    String id = owner.get("session").json().at("/user/id").asText();
    assertThat(owner.delete("people/" + id).status()).isEqualTo(409);
    assertThat(owner.send("PATCH", "people/" + id, "{\"role\":\"viewer\"}").status())
        .isEqualTo(409);
  }

  @Test
  void everyChangeIsInTheAuditLog() {
    owner.post("tokens", "{\"name\":\"audited\"}");
    JsonNode newest = owner.get("audit?limit=50").json();
    assertThat(newest.path("items").findValuesAsText("action")).contains("POST /tokens");
    assertThat(newest.path("items"))
        .anySatisfy(entry -> {
          assertThat(entry.at("/facts/name").asText()).isEqualTo("audited");
          assertThat(entry.at("/facts/role").asText()).isEqualTo("viewer");
          assertThat(entry.path("detail").asText()).startsWith("name: audited, role: viewer");
        });
  }

  @Test
  void theAuditLogTellsWhatWasDoneToWhichRisksAndLeavesOutWhatWasOnlyTried() {
    JsonNode finding = owner.get("findings?limit=1").json().at("/items/0");
    owner.post("mutes/preview", "{\"rule\":\"rds-*\"}");
    owner.post(
        "findings/actions",
        "{\"ids\":[\"%s\"],\"action\":\"assign\",\"assignee\":\"bo\"}"
            .formatted(finding.path("id").asText()));
    JsonNode entries = owner.get("audit?limit=50").json().path("items");
    assertThat(entries.findValuesAsText("action")).doesNotContain("POST /mutes/preview");
    assertThat(entries)
        .anySatisfy(entry -> {
          assertThat(entry.at("/facts/did").asText()).isEqualTo("assign");
          assertThat(entry.at("/facts/rule")).isEqualTo(finding.path("rule"));
          assertThat(entry.at("/facts/finding")).isEqualTo(finding.path("id"));
          assertThat(entry.at("/facts/changed").asText()).isEqualTo("1");
        });
  }

  @Test
  void thePlanTellsItsUseOverTime() {
    JsonNode plan = owner.get("plan").json();
    assertThat(plan.path("usage")).isNotEmpty();
    assertThat(plan.path("usage").get(plan.path("usage").size() - 1).path("nodes"))
        .isEqualTo(plan.path("nodes"));
  }

  @Test
  void whatIsNotThereIsNotFoundAndAudited() {
    assertThat(owner.get("findings/999999999").status()).isEqualTo(404);
    assertThat(owner.get("audit").json().path("items").findValuesAsText("target"))
        .contains("/findings/999999999");
  }

  @Test
  void theImportedScanIsDone() {
    assertThat(imported.path("state").asText()).isEqualTo("done");
    assertThat(imported.path("resources").asInt()).isGreaterThan(5000);
    assertThat(owner.get("scans").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aboveThePlanNothingNewIsScannedAndNothingIsLost() {
    assertThat(owner.get("session").json().at("/tenant/nodes").asInt()).isGreaterThan(500);
    Client.Answer answer = owner.upload("scans/import", ServerProcess.estate());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("code").asText()).isEqualTo("PLAN_LIMIT");
    assertThat(owner.get("findings?limit=1").json().path("total").asInt()).isPositive();
  }

  @Test
  void theFiguresOfTheOverviewAreThoseOfTheLists() {
    JsonNode risks = owner.get("overview").json().path("risks");
    for (String severity : List.of("high", "medium", "low")) {
      assertThat(
              owner
                  .get("findings?status=open&limit=1&severity=" + severity)
                  .json()
                  .path("total")
                  .asInt())
          .as(severity)
          .isEqualTo(risks.path(severity).asInt());
    }
  }

  @Test
  void pagesFollowEachOther() {
    JsonNode first = owner.get("findings?limit=3&sort=-severity").json();
    JsonNode second =
        owner.get("findings?limit=3&sort=-severity&cursor=" + first.path("next").asText()).json();
    assertThat(second.path("items")).hasSize(3);
    assertThat(second.path("items").findValuesAsText("firstSeen")).isNotEmpty();
    assertThat(first.path("items").get(0).path("id"))
        .isNotEqualTo(second.path("items").get(0).path("id"));
  }

  @Test
  void aFindingIsAcceptedAndOpenedAgain() {
    String id = owner.get("findings?status=open&limit=1").json().at("/items/0/id").asText();
    String accept =
        """
        {"ids":["%s"],"action":"accept","owner":"Bo","reason":"known","until":"2099-01-01"}\
        """
            .formatted(id);
    assertThat(owner.post("findings/actions", accept).json().path("changed").asInt()).isEqualTo(1);
    JsonNode finding = owner.get("findings/" + id).json();
    assertThat(finding.path("status").asText()).isEqualTo("accepted");
    assertThat(finding.at("/acceptance/owner").asText()).isEqualTo("Bo");
    owner.post(
        "findings/actions",
        "{\"ids\":[\"%s\"],\"action\":\"reopen\",\"reason\":\"no\"}".formatted(id));
    assertThat(owner.get("findings/" + id).json().path("status").asText()).isEqualTo("open");
    assertThat(owner.get("findings/" + id).json().path("history").findValuesAsText("event"))
        .containsSubsequence("opened", "accepted", "reopened");
  }

  @Test
  void aFindingShowsItsRuleAndEvidence() {
    String id =
        owner.get("findings?limit=1&rule=rds-storage-encrypted").json().at("/items/0/id").asText();
    JsonNode finding = owner.get("findings/" + id).json();
    assertThat(finding.at("/rule/id").asText()).isEqualTo("rds-storage-encrypted");
    assertThat(finding.at("/rule/fix/steps").size()).isPositive();
    assertThat(finding.at("/evidence/StorageEncrypted").asBoolean(true)).isFalse();
    assertThat(finding.path("expected").asText()).contains("StorageEncrypted");
  }

  @Test
  void aMuteHidesWhatItsPreviewSays() {
    String mute = "{\"rule\":\"rds-*\",\"reason\":\"another team\"}";
    int previewed = owner.post("mutes/preview", mute).json().path("findings").asInt();
    assertThat(previewed).isPositive();
    String id = owner.post("mutes", mute).json().path("id").asText();
    assertThat(owner.get("findings?status=muted&limit=1").json().path("total").asInt())
        .isEqualTo(previewed);
    assertThat(owner.delete("mutes/" + id).status()).isEqualTo(204);
    assertThat(owner.get("findings?status=muted&limit=1").json().path("total").asInt()).isZero();
  }

  @Test
  void aResourceHasItsConfigurationAndNeighbours() {
    String id =
        owner.get("resources?type=AWS::RDS::DBInstance&limit=1").json().at("/items/0/id").asText();
    JsonNode resource = owner.get("resources/" + id).json();
    assertThat(resource.at("/configuration/DBInstanceIdentifier").asText()).isNotEmpty();
    assertThat(owner.get("resources/" + id + "/configuration").json())
        .isEqualTo(resource.path("configuration"));
    assertThat(owner.get("resources/" + id + "/neighbourhood?depth=2").json().path("nodes").size())
        .isGreaterThan(1);
  }

  @Test
  void whatIsKnownAlreadyIsNotSentAgain() {
    Client.Answer first = owner.get("rules");
    assertThat(first.header("ETag")).isNotEmpty();
    Client.Answer second = owner.get("rules", Map.of("If-None-Match", first.header("ETag")));
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.text()).isEmpty();
  }

  @Test
  void anOnboardingTemplateCarriesTheExternalId() {
    JsonNode account =
        owner.post("accounts", "{\"account\":\"222233334444\",\"name\":\"prod\"}").json();
    String path = "accounts/" + account.path("id").asText() + "/onboarding?format=";
    assertThat(owner.get(path + "cloudformation").text())
        .contains(account.path("externalId").asText(), "rds:DescribeDBInstances", "AtollRead");
    assertThat(owner.get(path + "terraform").text()).contains("aws_iam_role_policy_attachment");
    assertThat(owner.delete("accounts/" + account.path("id").asText()).status()).isEqualTo(204);
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(owner.get("findings?limit=0").json().path("detail").asText()).contains("limit");
    assertThat(owner.get("findings?severity=bad").json().path("hint").asText())
        .contains("high, medium, low");
    assertThat(owner.get("findings?sort=nothing").status()).isEqualTo(400);
    assertThat(owner.post("mutes", "{\"reason\":\"x\"}").status()).isEqualTo(400);
    assertThat(owner.post("mutes", "{\"nothing\":1}").status()).isEqualTo(400);
    assertThat(owner.post("mutes", "{broken").status()).isEqualTo(400);
    assertThat(owner.get("no-such-thing").status()).isEqualTo(404);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    Client.Answer answer = owner.post("mutes", "{\"reason\":\"" + "x".repeat(2_000_000) + "\"}");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().path("code").asText()).isEqualTo("TOO_LARGE");
  }

  @Test
  void pagesComeWithAPolicyAndLeadIntoTheDashboard() {
    Client.Answer page = server.client().get("/risks/some/where");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(server.client().get("/assets/missing.js").status()).isEqualTo(404);
    assertThat(server.client().get("/../../etc/passwd").text()).doesNotContain("root:");
  }

  @Test
  void operatorsSeeHealthAndMetrics() {
    assertThat(server.client().get("/health/live").status()).isEqualTo(200);
    assertThat(server.client().get("/health/ready").json().path("status").asText()).isEqualTo("UP");
    assertThat(server.client().get("/metrics").text()).contains("jvm_memory_used_bytes");
  }

  @Test
  void itDescribesItselfAsTheDashboardsClientWasMade() throws IOException {
    JsonNode kept =
        new ObjectMapper().readTree(Path.of("..", "web", "src", "api", "openapi.json").toFile());
    assertThat(owner.get("openapi?format=json").json())
        .as("where the change is meant: cd web && npm run api")
        .isEqualTo(kept);
  }
}
