package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.people.AuditLog;
import dev.atoll.store.people.Member;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server on a real PostgreSQL, with two customers. */
final class PostgresIT {
  private static final String SECRET = "atoll_secret-of-the-other-tenant";

  private static EmbeddedPostgres postgres;
  private static Database database;
  private static ServerProcess server;
  private static Client owner;
  private static Client stranger;
  private static Member other;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    String url = postgres.getJdbcUrl("postgres", "postgres");
    server =
        ServerProcess.start(
            List.of("--data", data.toString(), "--jdbc-url", url),
            Map.of("ATOLL_DB_USER", "postgres", "ATOLL_DB_PASSWORD", "postgres"));
    owner = server.client();
    String setup =
        "{\"email\":\"a@example.com\",\"name\":\"A\",\"password\":\"0123456789\",\"tenant\":\"One\"}";
    assertThat(owner.post("setup", setup).status()).isEqualTo(200);
    assertThat(owner.imported(ServerProcess.estate()).path("state").asText()).isEqualTo("done");
    database = Database.open(new Address(url, "postgres", "postgres"));
    other = Stranger.join(database, SECRET);
    stranger = server.client().plain().with("Authorization", "Bearer " + SECRET);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    database.close();
    postgres.close();
  }

  @Test
  void aStrangerSeesNothing() {
    for (String list :
        List.of("findings", "resources", "accounts", "scans", "workloads", "mutes")) {
      assertThat(stranger.get(list).json().path("total").asInt()).as(list).isZero();
    }
    assertThat(stranger.get("overview").json().path("resources").asInt()).isZero();
    assertThat(owner.get("findings").json().path("total").asInt()).isPositive();
  }

  @Test
  void idsOfAnotherTenantAreNotFoundAndAudited() {
    JsonNode finding = owner.get("findings?limit=1").json().path("items").get(0);
    List<String> paths =
        List.of(
            "findings/" + finding.path("id").asText(),
            "resources/" + finding.at("/resource/id").asText(),
            "resources/" + finding.at("/resource/id").asText() + "/configuration",
            "scans/" + owner.get("scans").json().at("/items/0/id").asText(),
            "accounts/" + owner.get("accounts").json().at("/items/0/id").asText());
    for (String path : paths) {
      assertThat(owner.get(path).status()).as(path).isEqualTo(200);
      Client.Answer answer = stranger.get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.json().path("code").asText()).isEqualTo("NOT_FOUND");
    }
    AuditLog log = new AuditLog(database, InstantSource.system());
    assertThat(log.of(other.tenant(), OptionalLong.empty(), 100))
        .extracting(entry -> entry.target())
        .containsAll(paths.stream().map(path -> "/" + path).toList());
  }

  @Test
  void anActionOnAnothersFindingChangesNothing() {
    String id = owner.get("findings?limit=1").json().at("/items/0/id").asText();
    Client.Answer answer =
        stranger.post(
            "findings/actions",
            "{\"ids\":[\"%s\"],\"action\":\"comment\",\"text\":\"hi\"}".formatted(id));
    assertThat(answer.json().path("changed").asInt()).isZero();
    assertThat(owner.get("findings/" + id).json().path("history").findValuesAsText("event"))
        .doesNotContain("commented");
  }

  @Test
  void reviewsAndJourneysAreOfOneTenantOnly() {
    String workload =
        owner
            .post("workloads", "{\"name\":\"Cards\",\"tags\":{\"service\":\"cards\"}}")
            .json()
            .path("id")
            .asText();
    String answer = "{\"practices\":[{\"code\":\"OPS01-BP01\",\"answer\":\"yes\"}]}";
    String milestone =
        owner.post("reviews/estate/milestones", "{\"name\":\"First\"}").json().path("id").asText();
    String own = owner.get("customers").json().at("/items/0/id").asText();
    assertThat(owner.send("PUT", "reviews/estate/questions/OPS01", answer).status()).isEqualTo(200);
    assertThat(owner.send("PUT", "customers/" + own, "{\"stage\":\"accepted\"}").status())
        .isEqualTo(200);

    for (String path :
        List.of(
            "reviews/" + workload,
            "reviews/" + workload + "/plan",
            "reviews/" + workload + "/export",
            "reviews/" + workload + "/milestones",
            "reviews/estate?since=" + milestone,
            "workloads/" + workload + "/topology")) {
      assertThat(owner.get(path).status()).as(path).isEqualTo(200);
      assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
    }
    String question = "reviews/" + workload + "/questions/OPS01";
    assertThat(stranger.send("PUT", question, answer).status()).isEqualTo(404);
    assertThat(stranger.send("PUT", "customers/" + own, "{}").status()).isEqualTo(404);
    assertThat(stranger.get("customers").json().path("items").findValuesAsText("name"))
        .containsExactly("Two");
    JsonNode theirs = stranger.get("reviews/estate").json();
    assertThat(theirs.at("/figures/high").asInt()).isZero();
    assertThat(theirs.findValues("said")).allMatch(JsonNode::isNull);
    assertThat(stranger.get("reviews/estate/milestones").json().path("total").asInt()).isZero();
  }
}
