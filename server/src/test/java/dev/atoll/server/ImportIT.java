package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.aws.model.Models;
import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.plan.Projection;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.report.Options;
import dev.atoll.report.ReportFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots on their way in, and reports of them on their way out. */
final class ImportIT {
  private static ServerProcess server;
  private static Client owner;
  private static JsonNode foreign;
  private static JsonNode queued;
  private static JsonNode cut;
  private static JsonNode done;

  /** In this order: after the whole estate the trial is full. */
  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = ServerProcess.start(List.of("--data", data.toString()), Map.of());
    owner = server.client();
    owner.post("session", "{\"key\":\"%s\"}".formatted(server.key()));
    Path hello = Files.writeString(data.resolve("hello.gz"), "hello");
    foreign = owner.upload("scans/import", hello).json();
    byte[] whole = Files.readAllBytes(ServerProcess.estate());
    Path half = Files.write(data.resolve("half.gz"), Arrays.copyOf(whole, whole.length / 2));
    Client.Answer answer = owner.upload("scans/import", half);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    queued = answer.json();
    assertThat(answer.header("Location")).endsWith("/api/v1/scans/" + queued.path("id").asText());
    cut = owner.ended(queued.path("id").asText());
    done = owner.imported(ServerProcess.estate());
    try (var left = Files.list(data.resolve("uploads"))) {
      assertThat(left).isEmpty();
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatIsNoSnapshotIsRefusedAtOnce() {
    assertThat(foreign.path("status").asInt()).isEqualTo(400);
    assertThat(foreign.path("code").asText()).isEqualTo("SNAPSHOT_INVALID");
    assertThat(foreign.path("detail").asText()).isEqualTo("the body is no snapshot of Atoll");
  }

  @Test
  void whatIsCutOffFailsAndSaysSo() {
    assertThat(queued.path("state").asText()).isIn("queued", "running", "failed");
    assertThat(cut.path("state").asText()).isEqualTo("failed");
    assertThat(cut.path("error").asText()).contains("is cut off or damaged after");
  }

  @Test
  void theWholeOneTakesThePlaceOfTheBrokenOne() {
    assertThat(done.path("id")).isEqualTo(queued.path("id"));
    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
    assertThat(done.path("requestedBy").asText()).isNotEmpty();
    assertThat(owner.get("scans").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void everyFormatIsWhatTheCommandLineWrites() throws IOException {
    ScanResult expected = onTheCommandLine();
    for (ReportFormat format : ReportFormat.values()) {
      StringWriter text = new StringWriter();
      format.writer().write(expected, Options.plain(), text);
      Client.Answer answer = owner.get("exports/" + format.id());
      assertThat(answer.status()).as(format.id()).isEqualTo(200);
      assertThat(answer.text()).as(format.id()).isEqualTo(text.toString());
      assertThat(answer.header("Content-Disposition"))
          .startsWith("attachment; filename=\"atoll-" + account() + "-");
      assertThat(answer.header("Content-Type")).isNotEmpty();
    }
  }

  private static ScanResult onTheCommandLine() {
    KnowledgeBase knowledge = Models.shipped();
    List<Rule> rules = List.copyOf(knowledge.rules().values());
    var fields = new ReadPlanner(knowledge).forRules(rules).fields();
    return Assessing.assess(
        SnapshotReader.read(
            ServerProcess.estate(),
            knowledge.types(),
            (type, configuration) -> Projection.of(configuration, type.shape(), fields)),
        knowledge,
        rules,
        false,
        Optional.empty());
  }

  private static String account() {
    return done.at("/accounts/0").asText();
  }

  @Test
  void theRoleOfAnAccountThatCameWithASnapshotAsksForAnExternalId() {
    JsonNode known = owner.get("accounts").json().at("/items/0");
    String path = "accounts/" + known.path("id").asText();
    String template = owner.get(path + "/onboarding").text();
    String role = "arn:aws:iam::" + account() + ":role/AtollRead";
    String id =
        owner
            .send("PATCH", path, "{\"roleArn\":\"%s\"}".formatted(role))
            .json()
            .path("externalId")
            .asText();
    assertThat(id).startsWith("atoll-");
    assertThat(template).contains(id);
  }

  @Test
  void aPartIsCutOutOfTheWhole() {
    JsonNode whole = owner.get("exports/json").json();
    JsonNode region = owner.get("exports/json?region=sa-east-1&account=" + account()).json();
    assertThat(region.at("/coverage/resources").asLong())
        .isPositive()
        .isLessThan(whole.at("/coverage/resources").asLong());
    assertThat(region.path("evaluations"))
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.at("/resource/region").asText()).isEqualTo("sa-east-1"));
    String workload =
        owner
            .post("workloads", "{\"name\":\"São Paulo only\",\"regions\":[\"sa-east-1\"]}")
            .json()
            .path("id")
            .asText();
    JsonNode members = owner.get("exports/json?workload=" + workload).json();
    assertThat(members.at("/assessment/workload").asText()).isEqualTo("São Paulo only");
    assertThat(members.at("/summary/fail")).isEqualTo(region.at("/summary/fail"));
  }

  @Test
  void whatIsAcceptedIsSoInTheReport() {
    JsonNode before = owner.get("exports/json").json().path("summary");
    String id = owner.get("findings?status=open&limit=1").json().at("/items/0/id").asText();
    owner.post(
        "findings/actions",
        "{\"ids\":[\"%s\"],\"action\":\"accept\",\"owner\":\"Bo\",\"reason\":\"x\",\"until\":\"2099-01-01\"}"
            .formatted(id));
    JsonNode after = owner.get("exports/json?scan=" + done.path("id").asText()).json();
    assertThat(after.at("/summary/accepted").asInt())
        .isEqualTo(before.path("accepted").asInt() + 1);
    assertThat(after.at("/summary/fail").asInt()).isEqualTo(before.path("fail").asInt() - 1);
    assertThat(after.toString()).contains("2099-01-01");
    owner.post(
        "findings/actions",
        "{\"ids\":[\"%s\"],\"action\":\"reopen\",\"reason\":\"no\"}".formatted(id));
  }

  @Test
  void anUnknownFormatOrScanIsNotFound() {
    Client.Answer format = owner.get("exports/pdf");
    assertThat(format.status()).isEqualTo(404);
    assertThat(format.json().path("hint").asText()).contains("sarif", "markdown");
    assertThat(owner.get("exports/json?scan=none").status()).isEqualTo(404);
    assertThat(owner.get("exports/json?account=999999999999").json().path("detail").asText())
        .contains("no scan of account 999999999999");
    assertThat(server.client().get("exports/json").status()).isEqualTo(401);
  }
}
