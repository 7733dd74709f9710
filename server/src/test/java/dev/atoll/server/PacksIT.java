package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Selection;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.engine.snapshot.SnapshotWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs and values of parameters of the customer's own, with the bundled estate. */
final class PacksIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLE = Path.of("../examples/custom-pack");
  private static final String TAGGED = "acme-database-owner-tagged";
  private static final String RETENTION = "rds-backup-retention-check";
  private static final String DAYS = "parameters/" + RETENTION + "/days";

  private static ServerProcess server;
  private static Client owner;
  private static Path folder;
  private static int scans;

  @BeforeAll
  static void start(@TempDir Path data) {
    folder = data;
    server = ServerProcess.start(List.of("--data", data.toString()), Map.of());
    owner = server.client();
    owner.post("session", "{\"key\":\"%s\"}".formatted(server.key()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void scansAreJudgedByPacksAndParametersOfOnesOwn() throws IOException {
    scanAgain();
    int before = open(RETENTION);
    assertThat(open(TAGGED)).isZero();

    String id = added(example()).path("id").asText();
    assertThat(owner.send("PUT", DAYS, "{\"value\":35}").status()).isEqualTo(200);
    scanAgain();

    assertThat(open(RETENTION)).isGreaterThan(before);
    assertThat(open(TAGGED)).isPositive();
    JsonNode finding = owner.get("findings?limit=1&rule=" + TAGGED).json().at("/items/0");
    JsonNode detail = owner.get("findings/" + finding.path("id").asText()).json();
    assertThat(detail.at("/rule/pack").asText()).isEqualTo("acme");
    assertThat(detail.path("message").asText()).contains("which finance cannot book");
    assertThat(owner.get("rules/" + TAGGED).json().path("open").asInt()).isEqualTo(open(TAGGED));
    assertThat(owner.get("rules/" + RETENTION).json().at("/parameters/days").asInt()).isEqualTo(35);
    JsonNode report = owner.get("exports/json").json();
    assertThat(report.at("/parameters/" + RETENTION + "/days").asInt()).isEqualTo(35);
    assertThat(report.path("evaluations").findValuesAsText("rule")).contains(TAGGED);

    assertThat(owner.delete("packs/" + id).status()).isEqualTo(204);
    assertThat(open(TAGGED)).as("resolved at once").isZero();
    assertThat(owner.get("rules/" + TAGGED).status()).isEqualTo(404);
    assertThat(owner.delete(DAYS).json().path("value").asInt()).isEqualTo(7);
    scanAgain();
    assertThat(open(RETENTION)).isEqualTo(before);
    assertThat(audit())
        .anyMatch(each -> each.matches("POST /packs: name: acme, pack: \\d+, rules: 2"))
        .contains(
            "PUT /" + DAYS + ": parameter: days, rule: " + RETENTION + ", value: 35",
            "DELETE /" + DAYS + ": parameter: days, rule: " + RETENTION);
  }

  @Test
  void aPackIsKeptAsItWasSent() throws IOException {
    ObjectNode pack = example().put("name", "kept");
    rename(pack, "acme-", "kept-");
    JsonNode added = added(pack);
    String id = added.path("id").asText();

    assertThat(added.path("rules").valueStream().map(JsonNode::asText))
        .containsExactly("kept-database-owner-tagged", "kept-maintenance-window-usable");
    assertThat(owner.get("packs/" + id).json()).isEqualTo(added);
    assertThat(added.path("contents")).isEqualTo(pack.path("files"));
    assertThat(owner.get("packs").json().path("items").findValuesAsText("name")).contains("kept");
    Client.Answer known = owner.get("packs/" + id);
    Client.Answer same = owner.get("packs/" + id, Map.of("If-None-Match", known.header("ETag")));
    assertThat(same.status()).isEqualTo(304);

    pack.put("name", "kept-longer");
    ((ArrayNode) pack.path("files")).remove(0);
    Client.Answer refused = owner.send("PUT", "packs/" + id, pack.toString());
    assertThat(refused.json().at("/problems/0/message").asText())
        .startsWith("there is no resource type Kept::SSM::MaintenanceWindow");
    ((ArrayNode) pack.path("files")).remove(1);
    JsonNode replaced = owner.send("PUT", "packs/" + id, pack.toString()).json();
    assertThat(replaced.path("id").asText()).isEqualTo(id);
    assertThat(replaced.path("rules")).hasSize(1);
    assertThat(replaced.path("name").asText()).isEqualTo("kept-longer");
    owner.delete("packs/" + id);
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    ObjectNode wrong = example();
    edit(wrong, 1, "severity: low", "severity: lov");
    edit(wrong, 1, "tags(resource)[params.tag].matches", "resource.Nonsense == params.tog && true");
    Client.Answer answer = owner.post("packs", wrong.toString());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.json().path("code").asText()).isEqualTo("PACK_INVALID");
    assertThat(answer.json().path("problems").valueStream().map(PacksIT::place))
        .contains("acme/rules/acme-database-owner-tagged.yaml:4");

    ObjectNode failing = example();
    edit(failing, 1, "{ cost-centre: AB-1234 }, expect: PASS", "{}, expect: PASS");
    JsonNode failed = owner.post("packs", failing.toString()).json().at("/problems/0");
    assertThat(failed.path("message").asText())
        .startsWith("the test \"booked\" of " + TAGGED + " failed: expected PASS, got FAIL");
    assertThat(failed.path("line").asInt()).isGreaterThan(20);

    ObjectNode shipped = example();
    edit(shipped, 1, "id: " + TAGGED, "id: " + RETENTION);
    assertThat(owner.post("packs", shipped.toString()).json().at("/problems/0/message").asText())
        .startsWith(RETENTION + " is in knowledge/aws/rds/rules/");

    JsonNode first = added(example());
    assertThat(owner.post("packs", example().toString()).json().path("detail").asText())
        .isEqualTo("there is a pack acme already");
    assertThat(
            owner
                .post("packs", example().put("name", "other").toString())
                .json()
                .at("/problems/0/message")
                .asText())
        .contains(" is in acme/");
    owner.delete("packs/" + first.path("id").asText());
    assertThat(owner.get("packs").json().path("items").findValuesAsText("name"))
        .doesNotContain("acme", "other");
  }

  @Test
  void aPackThatOthersNeedStays() throws IOException {
    ObjectNode base = example().put("name", "base");
    rename(base, "acme-", "base-");
    ObjectNode user = example().put("name", "user");
    rename(user, "acme-", "user-");
    // the type is in the first alone
    ((ArrayNode) user.path("files")).remove(0);
    for (int file = 0; file < 2; file++) {
      edit(user, file, "User::SSM", "Base::SSM");
    }
    String first = added(base).path("id").asText();
    String second = added(user).path("id").asText();

    Client.Answer answer = owner.delete("packs/" + first);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("problems").valueStream().map(PacksIT::place))
        .contains("user/rules/acme-maintenance-window-usable.yaml:3");
    assertThat(owner.delete("packs/" + second).status()).isEqualTo(204);
    assertThat(owner.delete("packs/" + first).status()).isEqualTo(204);
  }

  @Test
  void whatIsNoPackIsRefused() {
    for (String body :
        List.of(
            "{}",
            "{\"name\":\"A B\",\"files\":[{\"path\":\"a.yaml\",\"text\":\"x\"}]}",
            "{\"name\":\"knowledge\",\"files\":[{\"path\":\"a.yaml\",\"text\":\"x\"}]}",
            "{\"name\":\"a\",\"files\":[]}",
            "{\"name\":\"a\",\"files\":[null]}",
            "{\"name\":\"a\",\"files\":[{\"path\":\"../a.yaml\",\"text\":\"x\"}]}",
            "{\"name\":\"a\",\"files\":[{\"path\":\"a.sh\",\"text\":\"x\"}]}",
            "{\"name\":\"a\",\"files\":[{\"path\":\"a.yaml\"}]}",
            "{\"name\":\"a\",\"files\":[{\"path\":\"a.yaml\",\"text\":\"lens: x\"}]}",
            "{\"name\":\"a\",\"files\":[{\"path\":\"a.yaml\",\"text\":\"a: \\u0000\"}]}",
            "{\"name\":\"a\",\"files\":[{\"path\":\"a.yaml\",\"text\":\"x\"},{\"path\":\"a.yaml\",\"text\":\"x\"}]}")) {
      assertThat(owner.post("packs", body).status()).as(body).isEqualTo(400);
    }
    String large =
        "{\"name\":\"a\",\"files\":[{\"path\":\"a.yaml\",\"text\":\"%s\"}]}"
            .formatted("x".repeat(500_001));
    assertThat(owner.post("packs", large).status()).isEqualTo(413);
  }

  @Test
  void parametersSayWhatTheyAreAndTakeNothingElse() {
    JsonNode all = owner.get("parameters").json().path("items");
    assertThat(all.size()).isGreaterThan(300);
    JsonNode days = parameter(all, "access-keys-rotated", "days");
    assertThat(days.path("type").asText()).isEqualTo("int");
    assertThat(days.path("usual").isIntegralNumber()).isTrue();
    assertThat(days.path("about").asText()).isNotEmpty();
    assertThat(days.path("changed").asBoolean()).isFalse();
    String path = "parameters/access-keys-rotated/days";
    for (String value : List.of("\"60\"", "60.5", "null", "[60]", "{}", "99999999999999999999")) {
      assertThat(owner.send("PUT", path, "{\"value\":%s}".formatted(value)).status())
          .as(value)
          .isEqualTo(400);
    }
    assertThat(owner.send("PUT", "parameters/access-keys-rotated/hours", "{\"value\":1}").status())
        .isEqualTo(404);
    assertThat(owner.send("PUT", "parameters/none/days", "{\"value\":1}").status()).isEqualTo(404);

    JsonNode changed = owner.send("PUT", path, "{\"value\":60}").json();
    assertThat(changed.path("value").asInt()).isEqualTo(60);
    assertThat(changed.path("changed").asBoolean()).isTrue();
    assertThat(changed.path("changedBy").asText()).isNotEmpty();
    assertThat(
            parameter(owner.get("parameters").json().path("items"), "access-keys-rotated", "days"))
        .isEqualTo(changed);
    assertThat(owner.delete(path).json()).isEqualTo(days);
  }

  private static String place(JsonNode problem) {
    return problem.path("file").asText() + ":" + problem.path("line").asInt();
  }

  private static JsonNode parameter(JsonNode all, String rule, String name) {
    return all.valueStream()
        .filter(each -> each.path("rule").asText().equals(rule))
        .filter(each -> each.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> audit() {
    return owner
        .get("audit?limit=50")
        .json()
        .path("items")
        .valueStream()
        .map(each -> each.path("action").asText() + ": " + each.path("detail").asText())
        .toList();
  }

  private static int open(String rule) {
    return owner.get("findings?status=open&limit=1&rule=" + rule).json().path("total").asInt();
  }

  private static JsonNode added(ObjectNode pack) {
    Client.Answer answer = owner.post("packs", pack.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** The example's pack: one resource type, and a rule about it behind one about databases. */
  private static ObjectNode example() throws IOException {
    ObjectNode pack = JSON.createObjectNode().put("name", "acme");
    ArrayNode files = pack.putArray("files");
    for (String path :
        List.of(
            "resources/MaintenanceWindow.yaml",
            "rules/acme-database-owner-tagged.yaml",
            "rules/acme-maintenance-window-usable.yaml")) {
      files.addObject().put("path", path).put("text", Files.readString(EXAMPLE.resolve(path)));
    }
    return pack;
  }

  private static void rename(ObjectNode pack, String from, String to) {
    for (int file = 0; file < pack.path("files").size(); file++) {
      edit(pack, file, from, to);
      String type = to.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + to.substring(1);
      edit(pack, file, "Acme::", type.replace("-", "::"));
    }
  }

  private static void edit(ObjectNode pack, int file, String from, String to) {
    ObjectNode chosen = (ObjectNode) pack.path("files").path(file);
    chosen.put("text", chosen.path("text").asText().replace(from, to));
  }

  /** Has the bundled estate's databases judged again, as if they were scanned a day later. */
  private static void scanAgain() throws IOException {
    KnowledgeBase knowledge = Models.shipped();
    Snapshot read =
        SnapshotReader.read(
            ServerProcess.estate(), knowledge.types(), (_, configuration) -> configuration);
    ScanInfo info = read.info();
    scans++;
    Duration later = Duration.ofDays(scans);
    Snapshot again =
        new Snapshot(
            new ScanInfo(
                "again-" + scans,
                info.startedAt().plus(later),
                info.finishedAt().plus(later),
                info.source(),
                info.accounts(),
                info.regions(),
                info.atoll(),
                info.knowledge()),
            read.resources().stream().filter(each -> each.type().startsWith("AWS::RDS::")).toList(),
            read.units(),
            read.gaps(),
            read.calls());
    Path file = folder.resolve(scans + ".snapshot.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      SnapshotWriter.write(
          again, Selection.of("again", new ReadPlanner(knowledge).everything(_ -> true)), out);
    }
    assertThat(owner.imported(file).path("state").asText()).isEqualTo("done");
  }
}
