package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.testkit.SimulatedAws;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server reading simulated accounts by their roles. */
@Timeout(600)
final class LiveScanIT {
  private static ServerProcess server;
  private static Client owner;

  @BeforeAll
  static void start(@TempDir Path data) {
    SimulatedAws aws = SimulatedAws.shared();
    Map<String, String> environment = new HashMap<>(SimulatedAws.environment(aws.endpoint()));
    server = ServerProcess.start(List.of("--data", data.toString()), environment);
    owner = server.client();
    owner.post("session", "{\"key\":\"%s\"}".formatted(server.key()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aCheckedAccountIsScannedAtOnce() {
    JsonNode account =
        owner.post("accounts", "{\"account\":\"222233334444\",\"regions\":[\"us-east-1\"]}").json();
    JsonNode checked = owner.post("accounts/" + account.path("id").asText() + "/check", "").json();
    assertThat(checked.path("state").asText()).as(checked.toString()).isEqualTo("ok");
    String scan = owner.get("scans").json().at("/items/0/id").asText();
    JsonNode ended = owner.ended(scan);
    assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("done");
    assertThat(ended.at("/accounts/0").asText()).isEqualTo("222233334444");
    assertThat(owner.get("resources?account=222233334444").json().path("total").asInt())
        .isPositive();
  }

  @Test
  void aCancelledScanEnds() {
    owner.post("accounts", "{\"account\":\"333344445555\",\"regions\":[\"us-east-1\"]}");
    String scan = owner.post("scans", "{\"account\":\"333344445555\"}").json().path("id").asText();
    assertThat(owner.post("scans/" + scan + "/cancel", "").status()).isEqualTo(200);
    assertThat(owner.ended(scan).path("state").asText()).isEqualTo("cancelled");
  }
}
