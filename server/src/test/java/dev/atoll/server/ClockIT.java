package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.aws.model.Models;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.finding.Acceptance;
import dev.atoll.store.finding.Chosen;
import dev.atoll.store.finding.FindingAction;
import dev.atoll.store.notify.Notification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the assembled server does when a time has come, and nobody asks it to. */
@Timeout(300)
final class ClockIT {
  @Test
  void digestsAndAcceptancesThatEndAreTold(@TempDir Path data) throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Receiver receiver = new Receiver();
        ServerProcess server = server(data, postgres);
        Database database =
            Database.open(
                new Address(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      Client owner = server.client();
      owner.post("session", "{\"key\":\"%s\"}".formatted(server.key()));
      assertThat(owner.imported(ServerProcess.estate()).path("state").asText()).isEqualTo("done");
      assertThat(
              owner
                  .post(
                      "notifications",
                      """
                      {"name":"hook","kind":"webhook","target":"%s","secret":"0123456789abcdef",\
                      "events":["digest","reopened"]}\
                      """
                          .formatted(receiver.address("/hook")))
                  .status())
          .isEqualTo(200);
      Estate estate = estate(database);
      String finding =
          owner.get("findings?status=open&severity=high&limit=1").json().at("/items/0/id").asText();

      Instant past = Instant.now().minus(Duration.ofSeconds(1));
      Notification hook = estate.notifications().all().getFirst();
      assertThat(estate.notifications().moveOn(hook, past)).isTrue();
      estate
          .findings()
          .act(
              new Chosen.Ids(List.of(Long.valueOf(finding))),
              new FindingAction.Accept(
                  new Acceptance("bo", "for a second", Optional.empty(), Optional.of(past))),
              "bo",
              past);

      List<JsonNode> told = List.of(receiver.next("/hook").json(), receiver.next("/hook").json());
      assertThat(told)
          .extracting(each -> each.path("event").asText())
          .containsExactlyInAnyOrder("digest", "reopened");
      assertThat(told)
          .filteredOn(each -> each.path("event").asText().equals("reopened"))
          .extracting(each -> each.at("/findings/0/id").asText())
          .containsExactly(finding);
      assertThat(owner.get("findings/" + finding).json().path("status").asText()).isEqualTo("open");
    }
  }

  private static ServerProcess server(Path data, EmbeddedPostgres postgres) {
    return ServerProcess.start(
        List.of(
            "--data", data.toString(), "--jdbc-url", postgres.getJdbcUrl("postgres", "postgres")),
        Map.of(
            "ATOLL_DB_USER", "postgres",
            "ATOLL_DB_PASSWORD", "postgres",
            "ATOLL_NOTIFY_PRIVATE", "true"));
  }

  private static Estate estate(Database database) {
    return database.estate(database.tenants().all().getFirst().id(), Models.shipped());
  }
}
