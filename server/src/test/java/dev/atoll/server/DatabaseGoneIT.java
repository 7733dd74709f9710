package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that is away for half a minute, while a snapshot is judged. */
@Timeout(300)
final class DatabaseGoneIT {
  private static final Duration AWAY = Duration.ofSeconds(30);
  private static final int PATIENCE = 60;

  @Test
  void callsAreToldToComeBackAndNothingIsLost(@TempDir Path data) throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Wire wire = new Wire(postgres.getPort());
        ServerProcess server = server(data, wire)) {
      Client owner = server.client();
      owner.post("session", "{\"key\":\"%s\"}".formatted(server.key()));
      String scan = owner.upload("scans/import", ServerProcess.estate()).json().path("id").asText();
      assertThat(state(owner, scan)).isIn("queued", "running");

      wire.cut();
      Instant back = Instant.now().plus(AWAY);
      while (Instant.now().isBefore(back)) {
        Client.Answer answer = owner.get("overview");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.json().path("code").asText()).isEqualTo("UNAVAILABLE");
      }
      assertThat(owner.get("/health/ready").status()).isEqualTo(503);
      assertThat(owner.get("/health/live").status()).isEqualTo(200);
      wire.mend();

      assertThat(isReadyAgain(owner)).isTrue();
      JsonNode ended = owner.ended(scan);
      assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("done");
      assertThat(owner.get("resources").json().path("total").asInt())
          .isEqualTo(ended.path("resources").asInt());
      assertThat(owner.get("scans").json().path("total").asInt()).isEqualTo(1);
    }
  }

  private static String state(Client owner, String scan) {
    return owner.get("scans/" + scan).json().path("state").asText();
  }

  /** Every answer until then took its time. */
  private static boolean isReadyAgain(Client owner) {
    int status = 0;
    for (int asked = 0; asked < PATIENCE && status != 200; asked++) {
      status = owner.get("scans").status();
    }
    return status == 200;
  }

  private static ServerProcess server(Path data, Wire wire) {
    return ServerProcess.start(
        List.of(
            "--data",
            data.toString(),
            "--jdbc-url",
            "jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres"),
        Map.of("ATOLL_DB_USER", "postgres", "ATOLL_DB_PASSWORD", "postgres"));
  }
}
